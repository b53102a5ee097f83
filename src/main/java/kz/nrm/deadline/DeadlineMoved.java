package kz.nrm.deadline;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * The end of a deadline has changed, or it has none for a while.
 *
 * @param change   prolonged, suspended, resumed, restored or counted again
 * @param workItem the work it is for, if any
 * @param from     end before, UTC
 * @param to       end now, UTC; the one it had while it is suspended
 */
@NamedInterface("events")
public record DeadlineMoved(
        CaseReference reference,
        UUID deadline,
        DeadlineKind kind,
        LedgerChange change,
        @Nullable UUID workItem,
        Instant from,
        Instant to,
        String reason,
        UserId by,
        Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "Deadline" + change.word() + ":" + kind;
    }
}
