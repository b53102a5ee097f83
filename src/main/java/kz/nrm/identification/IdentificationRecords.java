package kz.nrm.identification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided in a case, and how the decisions of each decider fared. */
@Service
@Transactional(readOnly = true)
public class IdentificationRecords {

    private final IdentificationDecisionRepository decisions;
    private final SupportReferralRepository referrals;

    IdentificationRecords(IdentificationDecisionRepository decisions, SupportReferralRepository referrals) {
        this.decisions = decisions;
        this.referrals = referrals;
    }

    /** Oldest first. */
    public List<DecisionView> of(CaseReference reference) {
        return decisions.findByReferenceOrderByDecidedAt(reference.value()).stream()
                .map(IdentificationDecision::view)
                .toList();
    }

    /** What was last said of the referral to support. */
    public Optional<SupportOffer> support(CaseReference reference) {
        return referrals
                .findFirstByReferenceOrderByAtDesc(reference.value())
                .map(referral -> new SupportOffer(referral.answer(), referral.on()));
    }

    /** Decisions made from one instant to before another, counted by decider. */
    public List<DeciderCount> byDecider(Instant from, Instant to) {
        return decisions.countByDecider(from, to).stream()
                .map(row -> new DeciderCount(
                        new UserId(row.getDecider()),
                        new AgencyId(row.getAgency()),
                        row.getDecisions(),
                        row.getNegatives(),
                        row.getReconsidered(),
                        row.getOverturned()))
                .toList();
    }
}
