package kz.nrm.identification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.identification.DecisionKind;
import kz.nrm.identification.FormalIdentificationProcess;
import kz.nrm.identification.NegativeDecisions;
import kz.nrm.identification.SupportOffer;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** Another person of another agency confirms a negative conclusion or sends it back. */
@Component
class ConfirmNegativeConclusionTaskForm
        implements TaskForm<ConfirmNegativeConclusionTaskForm.ConfirmNegativeConclusion> {

    record ConfirmNegativeConclusion(
            @NotNull Boolean confirmed,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}

    private final NegativeDecisions negatives;

    ConfirmNegativeConclusionTaskForm(NegativeDecisions negatives) {
        this.negatives = negatives;
    }

    @Override
    public TaskKey task() {
        return FormalIdentificationProcess.CONFIRM_NEGATIVE_CONCLUSION;
    }

    @Override
    public Class<ConfirmNegativeConclusion> input() {
        return ConfirmNegativeConclusion.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, ConfirmNegativeConclusion input) {
        negatives.confirm(
                DecisionKind.CONCLUSIVE_GROUNDS, task.reference(), task.actor(), input.confirmed(), SupportOffer.NONE);
        return CaseFacts.none().with(CaseVariable.NEGATIVE_CONFIRMED, input.confirmed());
    }
}
