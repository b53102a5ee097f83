package kz.nrm.assistance.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.assistance.PlanActions;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person says whether the service was given. */
@Component
class ConfirmDeliveryTaskForm implements TaskForm<ConfirmDeliveryTaskForm.Confirmation> {

    record Confirmation(
            @NotNull Boolean deliveryConfirmed,
            @Nullable @Size(max = 2000) String personsView) {}

    private final PlanActions actions;

    ConfirmDeliveryTaskForm(PlanActions actions) {
        this.actions = actions;
    }

    @Override
    public TaskKey task() {
        return AssistanceProcess.CONFIRM_DELIVERY;
    }

    @Override
    public Class<Confirmation> input() {
        return Confirmation.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Confirmation input) {
        actions.confirm(task.reference(), PlanTask.action(task), input.deliveryConfirmed());
        return CaseFacts.none().with(CaseVariable.DELIVERY_CONFIRMED, input.deliveryConfirmed());
    }
}
