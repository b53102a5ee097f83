package kz.nrm.deadline;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** Nobody owes a deadline any more. */
@NamedInterface("events")
public record DeadlineCancelled(CaseReference reference, UUID deadline, DeadlineKind kind, String reason, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "DeadlineCancelled:" + kind;
    }
}
