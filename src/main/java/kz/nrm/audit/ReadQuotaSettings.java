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
 * {@code nrm.read-quota} in {@code config/safeguards.yml}.
 *
 * @param user   how many different cases one user opens within the time
 * @param agency how many all users of one agency open together
 */
@Validated
@ConfigurationProperties("nrm.read-quota")
record ReadQuotaSettings(
        @Min(1) int user,
        @Min(1) int agency,
        @NotNull @DurationMin(minutes = 1) Duration within,
        @NotBlank String source,
        @NotNull LocalDate validFrom,
        boolean verified) {}
