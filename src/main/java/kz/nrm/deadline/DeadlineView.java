package kz.nrm.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/**
 * One deadline as it stands. All instants are UTC.
 *
 * @param verified        whether rule and calendar were both confirmed by a lawyer
 * @param calendarVersion edition of the calendar that gave the end
 * @param elapses         the period ends by itself; it is never overdue
 * @param endedAt         when it was met, cancelled or waived
 * @param pausedAt        since when it is suspended
 * @param pausedReason    why it is suspended
 * @param paused          length of all suspensions that are over
 */
public record DeadlineView(
        UUID id,
        CaseReference reference,
        DeadlineKind kind,
        String ruleVersion,
        String legalBasis,
        boolean verified,
        String calendarVersion,
        String startFact,
        Instant startAt,
        Instant dueAt,
        DeadlineStatus status,
        boolean elapses,
        int extensions,
        @Nullable Instant endedAt,
        @Nullable Instant pausedAt,
        @Nullable SuspensionReason pausedReason,
        Duration paused,
        AgencyId agency,
        String role,
        @Nullable Region region,
        @Nullable UUID workItem,
        @Nullable String processInstance) {

    /** All time it was suspended, until now. */
    public Duration pausedUntil(Instant now) {
        return pausedAt == null ? paused : paused.plus(Duration.between(pausedAt, now));
    }

    /** Somebody owes it and its end has passed. */
    public boolean overdue(Instant now) {
        return status == DeadlineStatus.RUNNING && !elapses && dueAt.isBefore(now);
    }
}
