package kz.nrm.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code nrm.queue} in {@code config/queue.yml}: where one group of a queue ends and the next begins.
 *
 * @param criticalAfter how long a task is overdue before it stands among the critical ones
 * @param soonWithin    how long before its end a task is due soon
 */
@Validated
@ConfigurationProperties("nrm.queue")
record QueueSettings(
        @NotNull @DurationMin(hours = 1) Duration criticalAfter,
        @NotNull @DurationMin(hours = 1) Duration soonWithin,
        @NotBlank String source,
        @NotNull LocalDate validFrom,
        boolean verified) {

    TaskQuery.Urgency urgency(@Nullable Instant due, @Nullable Instant deferredUntil, Instant now) {
        if (deferredUntil != null && !deferredUntil.isAfter(now)) {
            return TaskQuery.Urgency.BACK;
        }
        if (due == null || !due.isBefore(now.plus(soonWithin))) {
            return TaskQuery.Urgency.LATER;
        }
        if (!due.isBefore(now)) {
            return TaskQuery.Urgency.SOON;
        }
        return due.isBefore(now.minus(criticalAfter)) ? TaskQuery.Urgency.CRITICAL : TaskQuery.Urgency.OVERDUE;
    }
}
