package kz.nrm.identification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.identification.DecisionKind;
import kz.nrm.identification.IdentificationProcess;
import kz.nrm.identification.NegativeDecisions;
import kz.nrm.identification.SupportAnswer;
import kz.nrm.identification.SupportOffer;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A second person of another agency reads the file afresh. */
@Component
class ConfirmNegativeGroundsTaskForm implements TaskForm<ConfirmNegativeGroundsTaskForm.ConfirmNegativeGrounds> {

    record ConfirmNegativeGrounds(
            @NotNull Boolean confirmed,
            @NotBlank @Size(min = 20, max = 4000) String reasons,
            @Nullable SupportAnswer support,
            @Nullable LocalDate supportOn) {}

    private final NegativeDecisions negatives;

    ConfirmNegativeGroundsTaskForm(NegativeDecisions negatives) {
        this.negatives = negatives;
    }

    @Override
    public TaskKey task() {
        return IdentificationProcess.CONFIRM_NEGATIVE_GROUNDS;
    }

    @Override
    public Class<ConfirmNegativeGrounds> input() {
        return ConfirmNegativeGrounds.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, ConfirmNegativeGrounds input) {
        negatives.confirm(
                DecisionKind.REASONABLE_GROUNDS,
                task.reference(),
                task.actor(),
                input.confirmed(),
                new SupportOffer(input.support(), input.supportOn()));
        return CaseFacts.none().with(CaseVariable.NEGATIVE_CONFIRMED, input.confirmed());
    }
}
