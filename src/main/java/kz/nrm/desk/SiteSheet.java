package kz.nrm.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.nrm.referral.ExploitationSituation.Industry;
import org.jspecify.annotations.Nullable;

/** What is asked of a site beyond what is asked of one person. */
record SiteSheet(
        @NotBlank @Size(max = 200) String siteName,
        @Nullable @Size(max = 500) String siteAddress,
        @Nullable @Size(max = 200) String employer,
        @Nullable Industry industry) {}
