package kz.nrm.referral.web;

import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.referral.NewSiteReferral;
import kz.nrm.referral.SiteReferrals;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Many persons of one site are referred. */
@RestController
@RequestMapping("/api/site-referrals")
class SiteReferralController {

    private final SiteReferrals sites;
    private final Receipts receipts;
    private final Actors actors;

    SiteReferralController(SiteReferrals sites, Receipts receipts, Actors actors) {
        this.sites = sites;
        this.receipts = receipts;
        this.actors = actors;
    }

    /** Opens a case for each person, shared facts once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SiteResponse submit(@RequestHeader("Idempotency-Key") String key, @RequestBody NewSiteReferral site) {
        var receipt = sites.submit(key, site, actors.current());
        return new SiteResponse(receipt.site(), receipts.inWords(receipt.persons()));
    }

    record SiteResponse(UUID site, List<RecordResponse> persons) {}
}
