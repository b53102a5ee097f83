package kz.nrm.referral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code nrm.drafts} in {@code config/retention.yml}: for how many days after the last saving a referral may lie unsent, and how many days
 * before that its holder is warned. Only a person deletes it.
 */
@Validated
@ConfigurationProperties("nrm.drafts")
record DraftSettings(
        @Min(1) @Max(365) int days,
        @Min(0) @Max(364) int warnDays,
        @NotBlank String legalBasis,
        @NotNull LocalDate validFrom,
        boolean verified) {

    /** Fails where the warning would come before the draft. */
    DraftSettings {
        if (warnDays >= days) {
            throw new IllegalStateException("nrm.drafts.warn-days: must be less than nrm.drafts.days");
        }
    }
}
