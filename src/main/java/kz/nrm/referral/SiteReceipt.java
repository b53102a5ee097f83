package kz.nrm.referral;

import java.util.List;
import java.util.UUID;

/**
 * What became of the persons of a site.
 *
 * @param site joins the referrals of the site
 */
public record SiteReceipt(UUID site, List<RecordResult> persons) {}
