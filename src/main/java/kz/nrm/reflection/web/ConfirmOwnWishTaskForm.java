package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.nrm.reflection.EarlyEnds;
import kz.nrm.reflection.ReflectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The case manager has asked the person alone; choosing to cooperate is no wish to end the period and costs no day and no help. */
@Component
class ConfirmOwnWishTaskForm implements TaskForm<ConfirmOwnWishTaskForm.Talk> {

    record Talk(
            @NotNull Boolean wishStands,
            @NotNull Boolean seenAlone,
            @NotNull Boolean knowsHelpStays,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Boolean interpreter,
            @Nullable @Size(max = 4000) String note) {}

    private final EarlyEnds ends;

    ConfirmOwnWishTaskForm(EarlyEnds ends) {
        this.ends = ends;
    }

    @Override
    public TaskKey task() {
        return ReflectionProcess.CONFIRM_OWN_WISH;
    }

    @Override
    public Class<Talk> input() {
        return Talk.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Talk talk) {
        if (talk.wishStands()) {
            Answers.mustBeTrue("seenAlone", talk.seenAlone());
            Answers.mustBeTrue("knowsHelpStays", talk.knowsHelpStays());
        }
        ends.wishStands(task.reference(), talk.wishStands());
        return CaseFacts.none().with(CaseVariable.OWN_WISH_CONFIRMED, talk.wishStands());
    }
}
