package kz.nrm.assistance.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.assistance.PlanActions;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Day and units of a service, or why it was not given yet. */
@Component
class DeliverServiceTaskForm implements TaskForm<DeliverServiceTaskForm.Delivery> {

    record Delivery(
            @NotNull Boolean given,
            @Nullable @PastOrPresent LocalDate deliveredOn,
            @Nullable @Min(1) @Max(1000) Integer units,
            @Nullable @Size(max = 200) String provider,
            @Nullable @Size(max = 2000) String note) {}

    private final PlanActions actions;

    DeliverServiceTaskForm(PlanActions actions) {
        this.actions = actions;
    }

    @Override
    public TaskKey task() {
        return AssistanceProcess.DELIVER_SERVICE;
    }

    @Override
    public Class<Delivery> input() {
        return Delivery.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Delivery input) {
        if (input.given()) {
            if (input.deliveredOn() == null) {
                throw Refusal.ofField("deliveredOn", "DAY_REQUIRED");
            }
            var units = input.units() == null ? 1 : input.units();
            actions.deliver(task.reference(), PlanTask.action(task), input.deliveredOn(), units);
        } else {
            Reasons.require("note", input.note());
        }
        return CaseFacts.none();
    }
}
