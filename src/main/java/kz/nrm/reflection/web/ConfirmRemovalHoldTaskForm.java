package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.reflection.ReflectionProcess;
import kz.nrm.reflection.RemovalHolds;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The migration service confirms that nobody removes the person, or says why not. */
@Component
class ConfirmRemovalHoldTaskForm implements TaskForm<ConfirmRemovalHoldTaskForm.Answer> {

    record Answer(
            @NotNull Boolean confirmed,
            @Nullable @Size(max = 100) String holdNumber,
            @Nullable @Size(max = 2000) String whyNot) {}

    private final RemovalHolds holds;

    ConfirmRemovalHoldTaskForm(RemovalHolds holds) {
        this.holds = holds;
    }

    @Override
    public TaskKey task() {
        return ReflectionProcess.CONFIRM_REMOVAL_HOLD;
    }

    @Override
    public Class<Answer> input() {
        return Answer.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answer answer) {
        if (answer.confirmed()) {
            Answers.required("holdNumber", answer.holdNumber());
        } else {
            Answers.required("whyNot", answer.whyNot());
        }
        holds.answer(task.reference(), answer.confirmed(), task.actor());
        return CaseFacts.none().with(CaseVariable.HOLD_CONFIRMED, answer.confirmed());
    }
}
