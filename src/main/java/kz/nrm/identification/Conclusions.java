package kz.nrm.identification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kz.nrm.access.Actor;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conclusive decision: not before the period is over, unless it is positive and the person agrees. */
@Service
@Transactional
public class Conclusions {

    private static final DeadlineKind PERIOD = new DeadlineKind("REFLECTION_PERIOD");

    private final IdentificationDecisionRepository decisions;
    private final SupportReferrals support;
    private final Deadlines deadlines;
    private final CaseProcesses processes;
    private final Clock clock;

    Conclusions(
            IdentificationDecisionRepository decisions,
            SupportReferrals support,
            Deadlines deadlines,
            CaseProcesses processes,
            Clock clock) {
        this.decisions = decisions;
        this.support = support;
        this.deadlines = deadlines;
        this.processes = processes;
        this.clock = clock;
    }

    /** Whether the recovery and reflection period is over by the ledger; no while none was opened. */
    @Transactional(readOnly = true)
    public boolean periodOver(CaseReference reference) {
        return deadlines.isOver(reference, PERIOD);
    }

    /**
     * The person agrees to be confirmed before the period is over, and the door's opinion is positive.
     *
     * @param on local day of the agreement
     * @throws Refusal when the opinion is not positive, the person does not agree, or no conclusion is waited for
     */
    public void agreeEarly(CaseReference reference, boolean personAgrees, boolean opinionPositive, LocalDate on) {
        if (!personAgrees) {
            throw Refusal.ofField("personAgrees", "PERSON_MUST_AGREE");
        }
        if (!opinionPositive) {
            throw Refusal.ofField("opinionPositive", "ONLY_POSITIVE_BEFORE_PERIOD_ENDS");
        }
        if (on.isAfter(now().atZone(Region.ZONE).toLocalDate())) {
            throw Refusal.ofField("agreedOn", "DAY_IN_FUTURE");
        }
        var delivery =
                processes.deliver(FormalIdentificationProcess.EARLY_CONCLUSION_AGREED, reference, CaseFacts.none());
        if (delivery == CaseProcesses.Delivery.NOBODY_WAITS) {
            throw Refusal.because("NO_CONCLUSION_AWAITED");
        }
    }

    /**
     * The door concludes.
     *
     * @throws Refusal when a no comes while the period runs, or a yes without a word on support
     */
    public void decide(
            CaseReference reference,
            String processInstance,
            Actor by,
            Door door,
            Conclusion conclusion,
            SupportOffer offer) {
        if (conclusion == Conclusion.CONFIRMED) {
            support.require(reference, offer, by, now());
        } else if (!periodOver(reference)) {
            throw Refusal.ofField("conclusion", "ONLY_POSITIVE_BEFORE_PERIOD_ENDS");
        }
        decisions.save(new IdentificationDecision(
                reference,
                processInstance,
                DecisionKind.CONCLUSIVE_GROUNDS,
                DecisionOutcome.of(conclusion),
                door,
                by,
                null,
                now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
