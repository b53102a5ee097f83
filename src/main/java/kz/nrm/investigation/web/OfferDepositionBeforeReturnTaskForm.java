package kz.nrm.investigation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.investigation.DepositionOffer;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.investigation.Investigations;
import kz.nrm.investigation.JudgeDecision;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OfferDepositionBeforeReturnTaskForm
        implements TaskForm<OfferDepositionBeforeReturnTaskForm.DepositionBeforeReturn> {

    private final Investigations investigations;

    OfferDepositionBeforeReturnTaskForm(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public TaskKey task() {
        return InvestigationProcess.OFFER_DEPOSITION_BEFORE_RETURN_TASK;
    }

    @Override
    public Class<DepositionBeforeReturn> input() {
        return DepositionBeforeReturn.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, DepositionBeforeReturn input) {
        investigations.depositionOffered(task.reference(), input.depositionOffer(), input.judgeDecision());
        return CaseFacts.none();
    }

    record DepositionBeforeReturn(
            @NotNull LocalDate offeredOn,
            @NotNull DepositionOffer depositionOffer,
            @Nullable JudgeDecision judgeDecision,
            @Nullable LocalDate judgeDecidedOn,
            @Nullable @Size(max = 2000) String note) {}
}
