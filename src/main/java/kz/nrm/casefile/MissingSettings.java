package kz.nrm.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code nrm.missing} in {@code config/retention.yml}: after how many documented tries over how many days a human may decide that
 * contact is lost.
 */
@Validated
@ConfigurationProperties("nrm.missing")
record MissingSettings(
        @Min(1) @Max(20) int tries,
        @Min(1) @Max(1000) int days,
        @NotBlank String legalBasis,
        @NotNull LocalDate validFrom,
        boolean verified) {}
