package kz.nrm.deadline;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** A deadline runs. @param dueAt its end, UTC */
@NamedInterface("events")
public record DeadlineOpened(CaseReference reference, UUID deadline, DeadlineKind kind, Instant dueAt, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "DeadlineOpened:" + kind;
    }
}
