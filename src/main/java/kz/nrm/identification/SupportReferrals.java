package kz.nrm.identification;

import java.time.Instant;
import kz.nrm.access.Actor;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Component;

/** Holds failure mode F6: nobody is identified without a referral to support, or a signed wish not to be referred. */
@Component
class SupportReferrals {

    private final SupportReferralRepository referrals;

    SupportReferrals(SupportReferralRepository referrals) {
        this.referrals = referrals;
    }

    /**
     * Keeps what was said of the referral.
     *
     * @throws Refusal when neither this answer nor an earlier one says that the person was referred or signed
     */
    void require(CaseReference reference, SupportOffer offer, Actor by, Instant at) {
        var answer = offer.answer();
        if (answer == null) {
            if (!referrals.existsByReference(reference.value())) {
                throw Refusal.ofField("support", "SUPPORT_REFERRAL_MISSING");
            }
            return;
        }
        var on = offer.on();
        if (on == null) {
            throw Refusal.ofField("supportOn", "SUPPORT_DAY_MISSING");
        }
        if (on.isAfter(at.atZone(Region.ZONE).toLocalDate())) {
            throw Refusal.ofField("supportOn", "DAY_IN_FUTURE");
        }
        referrals.save(new SupportReferral(reference, answer, on, by, at));
    }
}
