package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotNull;
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

/** The lawyer has talked to the person separately and finds the wish free, informed and signed, or not. */
@Component
class ConfirmFreeDecisionTaskForm implements TaskForm<ConfirmFreeDecisionTaskForm.Finding> {

    record Finding(
            @NotNull Boolean freeAndInformed,
            @Nullable @Size(max = 100) String documentNumber,
            @Nullable @Size(max = 4000) String note) {}

    private final EarlyEnds ends;

    ConfirmFreeDecisionTaskForm(EarlyEnds ends) {
        this.ends = ends;
    }

    @Override
    public TaskKey task() {
        return ReflectionProcess.CONFIRM_FREE_DECISION;
    }

    @Override
    public Class<Finding> input() {
        return Finding.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Finding finding) {
        if (finding.freeAndInformed()) {
            Answers.required("documentNumber", finding.documentNumber());
        }
        ends.wishIsFree(task.reference(), finding.freeAndInformed());
        return CaseFacts.none().with(CaseVariable.OWN_WISH_CONFIRMED, finding.freeAndInformed());
    }
}
