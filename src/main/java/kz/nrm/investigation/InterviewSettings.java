package kz.nrm.investigation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code nrm.interviews}: when interviews become too much for a person.
 *
 * @param warnAt     the how many-th interview within {@code withinDays} warns
 * @param dayBegins  local time from which it is day (CPC: night is from 22 to 6 o'clock)
 * @param dayEnds    local time at which the night begins
 */
@Validated
@ConfigurationProperties("nrm.interviews")
record InterviewSettings(
        @Min(2) @Max(100) int warnAt,
        @Min(1) @Max(3660) int withinDays,
        @NotNull LocalTime dayBegins,
        @NotNull LocalTime dayEnds) {}
