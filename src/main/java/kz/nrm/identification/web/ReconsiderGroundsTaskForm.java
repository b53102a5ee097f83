package kz.nrm.identification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.identification.DecisionKind;
import kz.nrm.identification.IdentificationProcess;
import kz.nrm.identification.NegativeDecisions;
import kz.nrm.identification.Reconsidered;
import kz.nrm.identification.SupportAnswer;
import kz.nrm.identification.SupportOffer;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The panel, with nobody who decided before, decides anew. */
@Component
class ReconsiderGroundsTaskForm implements TaskForm<ReconsiderGroundsTaskForm.ReconsiderGrounds> {

    record ReconsiderGrounds(
            @NotNull Reconsidered decision,
            @NotBlank @Size(min = 20, max = 4000) String reasons,
            @Nullable SupportAnswer support,
            @Nullable LocalDate supportOn) {}

    private final NegativeDecisions negatives;

    ReconsiderGroundsTaskForm(NegativeDecisions negatives) {
        this.negatives = negatives;
    }

    @Override
    public TaskKey task() {
        return IdentificationProcess.RECONSIDER_GROUNDS;
    }

    @Override
    public Class<ReconsiderGrounds> input() {
        return ReconsiderGrounds.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, ReconsiderGrounds input) {
        negatives.reconsider(
                DecisionKind.REASONABLE_GROUNDS,
                task.reference(),
                task.actor(),
                input.decision(),
                new SupportOffer(input.support(), input.supportOn()));
        return CaseFacts.none().with(CaseVariable.RECONSIDERATION_DECISION, input.decision());
    }
}
