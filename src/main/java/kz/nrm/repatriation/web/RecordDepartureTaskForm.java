package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kz.nrm.repatriation.Departure;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnTravels;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has the person left, does the journey wait, or does the person stay? */
@Component
class RecordDepartureTaskForm implements TaskForm<RecordDepartureTaskForm.Leaving> {

    record Leaving(
            @NotNull Departure departure,
            @Nullable Instant leftAt,
            @Nullable @Size(max = 2000) String note) {}

    private final ReturnTravels travels;

    RecordDepartureTaskForm(ReturnTravels travels) {
        this.travels = travels;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.RECORD_DEPARTURE;
    }

    @Override
    public Class<Leaving> input() {
        return Leaving.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Leaving given) {
        travels.recordDeparture(task.reference(), given.departure(), given.leftAt());
        return CaseFacts.none()
                .with(CaseVariable.DEPARTURE, given.departure())
                .with(CaseVariable.STILL_WISHES_RETURN, given.departure() != Departure.STAYS);
    }
}
