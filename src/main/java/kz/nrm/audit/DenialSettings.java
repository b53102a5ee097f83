package kz.nrm.audit;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code nrm.mass-denial} in {@code config/safeguards.yml}.
 *
 * @param denials how many of one user within the time are an alarm
 */
@Validated
@ConfigurationProperties("nrm.mass-denial")
record DenialSettings(
        @Min(2) int denials,
        @NotNull @DurationMin(minutes = 1) Duration within,
        @NotBlank String source,
        @NotNull LocalDate validFrom,
        boolean verified) {}
