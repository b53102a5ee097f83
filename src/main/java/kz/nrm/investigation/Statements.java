package kz.nrm.investigation;

import java.time.Instant;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.casefile.Representation;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Statements of the person to the investigation. The text stays in the criminal file. */
@Service
@Transactional
public class Statements {

    private final InterviewPlanner planner;
    private final CriminalLinks links;
    private final Consents consents;
    private final Representation representation;
    private final InvestigationClock deadlines;

    Statements(
            InterviewPlanner planner,
            CriminalLinks links,
            Consents consents,
            Representation representation,
            InvestigationClock deadlines) {
        this.planner = planner;
        this.links = links;
        this.consents = consents;
        this.representation = representation;
        this.deadlines = deadlines;
    }

    /**
     * A statement was taken; the register has to be told within the time the law gives.
     *
     * @param reasonOutsideLimits why the limits of the person were not kept
     * @throws Refusal when the person has taken the consent back, for a child without representative, in the future, or outside the
     *     limits without reason
     */
    public void taken(CaseReference reference, InterviewPlan held, @Nullable String reasonOutsideLimits, Instant now) {
        representation.require(reference);
        if (!consents.inForce(reference, Consent.Purpose.POLICE)) {
            throw Refusal.because("NO_CONSENT_TO_TALK_TO_THE_POLICE");
        }
        if (held.endAt().isAfter(now)) {
            throw Refusal.ofField("endAt", "STATEMENT_IN_THE_FUTURE");
        }
        var concerns = planner.held(reference, held);
        if (concerns.contains(InterviewConcern.NO_REPRESENTATIVE)) {
            throw Refusal.ofField("representativePresent", "REPRESENTATIVE_REQUIRED");
        }
        if (!concerns.isEmpty() && (reasonOutsideLimits == null || reasonOutsideLimits.isBlank())) {
            throw Refusal.ofField("reasonOutsideLimits", "OUTSIDE_INTERVIEW_LIMITS");
        }
        links.of(reference).statementTaken(held.endAt());
        deadlines.statementTaken(reference, held.endAt());
    }
}
