package kz.nrm.assistance.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.assistance.PlanActions;
import kz.nrm.assistance.ServiceAnswer;
import kz.nrm.assistance.ServiceRefusalReason;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person accepts a service, or does not want it; a reason is the person's choice. */
@Component
class OfferServiceTaskForm implements TaskForm<OfferServiceTaskForm.Offer> {

    record Offer(
            @NotNull ServiceAnswer serviceAnswer,
            @Nullable ServiceRefusalReason refusedBecause,
            @Nullable @Size(max = 2000) String note) {}

    private final PlanActions actions;

    OfferServiceTaskForm(PlanActions actions) {
        this.actions = actions;
    }

    @Override
    public TaskKey task() {
        return AssistanceProcess.OFFER_SERVICE;
    }

    @Override
    public Class<Offer> input() {
        return Offer.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Offer input) {
        actions.answer(task.reference(), PlanTask.action(task), input.serviceAnswer(), input.refusedBecause());
        return CaseFacts.none().with(CaseVariable.SERVICE_ANSWER, input.serviceAnswer());
    }
}
