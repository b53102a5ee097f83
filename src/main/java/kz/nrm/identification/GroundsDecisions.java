package kz.nrm.identification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.VictimPath;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decision on reasonable grounds. A yes stands at once, a no never by one person alone. */
@Service
@Transactional
public class GroundsDecisions {

    /** After that many requests the door decides on what there is. */
    private static final int MOST_REQUESTS = 2;

    private final IdentificationDecisionRepository decisions;
    private final SupportReferrals support;
    private final CoSignatures coSignatures;
    private final CaseProgress progress;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroundsDecisions(
            IdentificationDecisionRepository decisions,
            SupportReferrals support,
            CoSignatures coSignatures,
            CaseProgress progress,
            CaseProcesses processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.support = support;
        this.coSignatures = coSignatures;
        this.progress = progress;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The door decides.
     *
     * @throws Refusal when a yes comes without a word on support, a request for information says not what is missing or comes a
     *     third time, or the co-signature of social services is missing at the door of law enforcement
     */
    public void decide(CaseReference reference, String processInstance, Actor by, Opinion opinion) {
        switch (opinion.grounds()) {
            case GROUNDS -> support.require(reference, opinion.support(), by, now());
            case MORE_INFORMATION -> requireQuestion(processInstance, opinion.missing());
            case NO_GROUNDS -> {}
        }
        var coSigner = opinion.grounds() == Grounds.MORE_INFORMATION
                ? null
                : coSignatures.required(reference, opinion.door(), opinion.coSignedBy(), by);
        decisions.save(new IdentificationDecision(
                reference,
                processInstance,
                DecisionKind.REASONABLE_GROUNDS,
                DecisionOutcome.of(opinion.grounds()),
                opinion.door(),
                by,
                coSigner,
                now()));
        if (opinion.grounds() == Grounds.MORE_INFORMATION) {
            progress.move(reference, CaseState.NEEDS_MORE_INFO);
        }
    }

    /** The person is a presumed victim from this moment. */
    public void presume(CaseReference reference) {
        progress.move(reference, CaseState.PRESUMED);
        events.publishEvent(new GroundsDecided(reference, true, now()));
    }

    /** The file rests after people said no; it ends no help and tells nobody outside. */
    public void rest(CaseReference reference) {
        progress.move(reference, CaseState.RG_NEGATIVE);
        events.publishEvent(new GroundsDecided(reference, false, now()));
    }

    /** Rights as a worker were violated: the path lets the labour inspectorate open a case. Telling it twice changes nothing here. */
    public void announceLabourRightsCase(CaseReference reference) {
        processes.deliver(VictimPath.LABOUR_RIGHTS_VIOLATED_MESSAGE, reference, CaseFacts.none());
    }

    private void requireQuestion(String processInstance, Set<InformationGap> missing) {
        if (missing.isEmpty()) {
            throw Refusal.ofField("missing", "SAY_WHAT_IS_MISSING");
        }
        if (decisions.countByProcessInstanceAndOutcome(processInstance, DecisionOutcome.MORE_INFORMATION)
                >= MOST_REQUESTS) {
            throw Refusal.ofField("decision", "INFORMATION_ASKED_TWICE");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * What the door says.
     *
     * @param coSignedBy user of social services who signs too; needed at the door of law enforcement
     */
    public record Opinion(
            Grounds grounds,
            Door door,
            Set<InformationGap> missing,
            @Nullable String coSignedBy,
            SupportOffer support) {}
}
