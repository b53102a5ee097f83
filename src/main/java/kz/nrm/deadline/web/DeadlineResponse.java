package kz.nrm.deadline.web;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.deadline.DeadlineStatus;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.SuspensionReason;
import org.jspecify.annotations.Nullable;

/** A deadline as JSON; instants in RFC 3339, UTC. */
record DeadlineResponse(
        UUID id,
        String reference,
        String kind,
        DeadlineStatus status,
        boolean overdue,
        Instant startAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Instant pausedAt,
        @Nullable SuspensionReason pausedReason,
        long pausedSeconds,
        String startFact,
        int extensions,
        String agency,
        String role,
        @Nullable String region,
        @Nullable UUID workItem,
        String ruleVersion,
        String calendarVersion,
        String legalBasis,
        boolean verified) {

    static DeadlineResponse of(DeadlineView deadline, Instant now) {
        var region = deadline.region();
        return new DeadlineResponse(
                deadline.id(),
                deadline.reference().value(),
                deadline.kind().value(),
                deadline.status(),
                deadline.overdue(now),
                deadline.startAt(),
                deadline.dueAt(),
                deadline.endedAt(),
                deadline.pausedAt(),
                deadline.pausedReason(),
                deadline.pausedUntil(now).toSeconds(),
                deadline.startFact(),
                deadline.extensions(),
                deadline.agency().value(),
                deadline.role(),
                region == null ? null : region.code(),
                deadline.workItem(),
                deadline.ruleVersion(),
                deadline.calendarVersion(),
                deadline.legalBasis(),
                deadline.verified());
    }
}
