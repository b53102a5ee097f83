package kz.nrm.referral;

import kz.nrm.casefile.CaseState;
import kz.nrm.referral.Receipt.NextDeadline;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral stands, without a word about the person.
 *
 * @param holder       agency that has the case now
 * @param nextDeadline what is due first; absent where nothing is
 */
public record ReferralStatus(
        CaseReference reference,
        CaseState state,
        Acceptance acceptance,
        AgencyId holder,
        @Nullable NextDeadline nextDeadline) {

    /** Whether the receiving agency has taken the case. Silence is no answer: the coordinator asks. */
    public enum Acceptance {
        WAITING,
        ACCEPTED,
        /** The agency could not take it; the coordinator is finding another one. */
        BEING_REASSIGNED
    }
}
