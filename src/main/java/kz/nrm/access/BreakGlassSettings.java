package kz.nrm.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code nrm.break-glass} in {@code config/safeguards.yml}.
 *
 * @param lasts        for how long a compartment is open
 * @param reviewWithin until when somebody else has to have looked at it
 */
@Validated
@ConfigurationProperties("nrm.break-glass")
record BreakGlassSettings(
        @NotNull @DurationMin(minutes = 1) @DurationMax(minutes = 60)
        Duration lasts,

        @NotNull @DurationMin(hours = 1) @DurationMax(hours = 72)
        Duration reviewWithin,

        @NotBlank String source,
        @NotNull LocalDate validFrom,
        boolean verified) {}
