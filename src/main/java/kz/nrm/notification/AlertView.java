package kz.nrm.notification;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.access.Alarm;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One alert. Instants are UTC.
 *
 * @param about whose doing it is
 */
public record AlertView(
        UUID id,
        Alarm.Kind kind,
        @Nullable CaseReference reference,
        UserId about,
        Instant writtenAt,
        @Nullable Instant readAt) {}
