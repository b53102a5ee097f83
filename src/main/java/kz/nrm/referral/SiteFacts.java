package kz.nrm.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.nrm.referral.ExploitationSituation.Industry;
import org.jspecify.annotations.Nullable;

/**
 * The place where many persons were found.
 *
 * @param name     as the inspectors call it
 * @param employer number (BIN) or name of who runs it, where known
 * @param industry section of ISIC rev. 4
 */
public record SiteFacts(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 500) String address,
        @Nullable @Size(max = 200) String employer,
        @Nullable Industry industry) {}
