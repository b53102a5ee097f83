package kz.nrm.deadline;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A deadline has reached a rung of its ladder: somebody is to be told. Published once for each rung that is claimed, in the transaction
 * that claims it.
 *
 * @param ordinal    place of the rung, from 1
 * @param escalation whether somebody above is told, rather than whoever owes the work
 * @param byTheHour  whether the deadline is counted in hours: it cannot wait for the daily digest
 * @param agency     whom it is told
 * @param role       in which role; everybody there when empty
 * @param owedBy     who owes the work: those who lead there hear of what is late
 * @param dueAt      end of the deadline, UTC
 */
@NamedInterface("events")
public record RungReached(
        CaseReference reference,
        UUID deadline,
        DeadlineKind kind,
        int ordinal,
        boolean escalation,
        boolean byTheHour,
        AgencyId agency,
        @Nullable String role,
        AgencyId owedBy,
        Instant dueAt,
        @Nullable Region region,
        Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "RungReached:" + kind + ":" + (escalation ? "ESCALATION" : "REMINDER") + ":" + agency;
    }
}
