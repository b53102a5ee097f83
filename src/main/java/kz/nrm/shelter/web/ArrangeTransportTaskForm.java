package kz.nrm.shelter.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kz.nrm.shelter.Placements;
import kz.nrm.shelter.ShelterProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A safe way to the shelter; a driver learns a meeting point and a token, not the address. */
@Component
class ArrangeTransportTaskForm implements TaskForm<ArrangeTransportTaskForm.Transport> {

    record Transport(
            @NotBlank @Size(max = 500) String meetingPoint,
            @NotNull Instant meetingAt,
            @NotBlank @Size(max = 200) String companion,
            @Nullable @Size(max = 40) String driverToken,
            @Nullable @Size(max = 2000) String note) {}

    private final Placements placements;

    ArrangeTransportTaskForm(Placements placements) {
        this.placements = placements;
    }

    @Override
    public TaskKey task() {
        return ShelterProcess.ARRANGE_TRANSPORT;
    }

    @Override
    public Class<Transport> input() {
        return Transport.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Transport input) {
        placements.sendOff(task.reference());
        return CaseFacts.none();
    }
}
