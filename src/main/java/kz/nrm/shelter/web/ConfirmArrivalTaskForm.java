package kz.nrm.shelter.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kz.nrm.shared.Refusal;
import kz.nrm.shelter.NotArrivedReason;
import kz.nrm.shelter.Placements;
import kz.nrm.shelter.ShelterProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The shelter says whether the person has arrived. */
@Component
class ConfirmArrivalTaskForm implements TaskForm<ConfirmArrivalTaskForm.Arrival> {

    record Arrival(
            @NotNull Boolean arrived,
            @Nullable Instant arrivedAt,
            @Nullable NotArrivedReason notArrivedReason,
            @Nullable @Size(max = 2000) String safetyNotes,
            @Nullable @Size(max = 500) String safeContactCard) {}

    private final Placements placements;

    ConfirmArrivalTaskForm(Placements placements) {
        this.placements = placements;
    }

    @Override
    public TaskKey task() {
        return ShelterProcess.CONFIRM_ARRIVAL;
    }

    @Override
    public Class<Arrival> input() {
        return Arrival.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Arrival input) {
        if (!input.arrived()) {
            if (input.notArrivedReason() == null) {
                throw Refusal.ofField("notArrivedReason", "REASON_REQUIRED");
            }
            placements.notReached(task.reference(), input.notArrivedReason());
        }
        return CaseFacts.none().with(CaseVariable.ARRIVED, input.arrived());
    }
}
