package kz.nrm.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code nrm.fairness} in {@code config/safeguards.yml}: what is compared, and from which difference on somebody should look.
 *
 * @param smallestGroup cases a group needs so that its median is shown
 * @param alarmPercent  a median longer than another one by so many percent, and by a whole day, raises a flag
 */
@Validated
@ConfigurationProperties("nrm.fairness")
record FairnessSettings(
        @Min(1) @Max(120) int months,
        @Min(3) @Max(100) int smallestGroup,
        @Min(10) @Max(1000) int alarmPercent,
        @NotBlank String source,
        @NotNull LocalDate validFrom,
        boolean verified) {}
