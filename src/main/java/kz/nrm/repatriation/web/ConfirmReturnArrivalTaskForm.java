package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnTravels;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** News of the arrival, from whom and when. */
@Component
class ConfirmReturnArrivalTaskForm implements TaskForm<ConfirmReturnArrivalTaskForm.Arrival> {

    record Arrival(
            @NotNull Boolean arrived,
            @Nullable Instant arrivedAt,
            @NotNull Set<@NotNull ArrivalSource> askedFrom,
            @Nullable @Size(max = 2000) String note) {}

    private final ReturnTravels travels;

    ConfirmReturnArrivalTaskForm(ReturnTravels travels) {
        this.travels = travels;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.CONFIRM_ARRIVAL;
    }

    @Override
    public Class<Arrival> input() {
        return Arrival.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Arrival given) {
        travels.confirmArrival(task.reference(), given.arrived(), given.arrivedAt());
        return CaseFacts.none().with(CaseVariable.ARRIVED, given.arrived());
    }
}
