package kz.nrm.access;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code nrm.honeytokens} in {@code config/safeguards.yml}.
 *
 * @param perRegion how many there should be in each region at least
 */
@Validated
@ConfigurationProperties("nrm.honeytokens")
record HoneytokenSettings(
        @Min(1) int perRegion,
        @NotBlank String source,
        @NotNull LocalDate validFrom,
        boolean verified) {}
