package kz.nrm.detention.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.detention.DetentionDecision;
import kz.nrm.detention.DetentionHolder;
import kz.nrm.detention.DetentionPlace;
import kz.nrm.detention.DetentionProcess;
import kz.nrm.detention.Detentions;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The prosecutor has visited the person within a day: released, moved to a shelter, or the reason why not. */
@Component
class CheckDetentionTaskForm implements TaskForm<CheckDetentionTaskForm.Visit> {

    record Visit(
            @NotNull LocalDate visitedOn,
            @NotNull DetentionPlace place,
            @NotNull DetentionHolder holder,
            @NotNull DetentionDecision decision,
            @Nullable @Size(max = 4000) String whyNot) {}

    private final Detentions detentions;

    CheckDetentionTaskForm(Detentions detentions) {
        this.detentions = detentions;
    }

    @Override
    public TaskKey task() {
        return DetentionProcess.CHECK_DETENTION;
    }

    @Override
    public Class<Visit> input() {
        return Visit.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Visit visit) {
        Entered.notLater("visitedOn", visit.visitedOn(), task.at());
        if (!visit.decision().ended()) {
            Entered.required("whyNot", visit.whyNot());
        }
        detentions.checked(task.reference(), visit.place(), visit.holder(), visit.decision());
        return CaseFacts.none()
                .with(CaseVariable.DETENTION_ENDED, visit.decision().ended());
    }
}
