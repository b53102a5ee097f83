package kz.nrm.notification;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * One notice.
 *
 * @param ordinal    which rung of the ladder it is
 * @param escalation whether the deadline has passed and somebody above is told
 * @param dueAt      end of the deadline when the notice was written, UTC
 * @param readAt     when the reader has read it, UTC
 */
public record NoticeView(
        UUID id,
        CaseReference reference,
        UUID deadline,
        DeadlineKind kind,
        int ordinal,
        boolean escalation,
        Instant dueAt,
        Instant writtenAt,
        @Nullable Instant readAt) {}
