package kz.nrm.deadline;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.springframework.modulith.NamedInterface;

/** A deadline ends later than before. */
@NamedInterface("events")
public record DeadlineExtended(
        CaseReference reference,
        UUID deadline,
        DeadlineKind kind,
        Instant from,
        Instant to,
        String reason,
        UserId by,
        Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "DeadlineExtended:" + kind;
    }
}
