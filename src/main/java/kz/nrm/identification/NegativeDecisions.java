package kz.nrm.identification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.VictimPath;
import kz.nrm.casefile.VictimPaths;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows on a no: the second person, the explanation, the request for another decision, and that decision. */
@Service
@Transactional
public class NegativeDecisions {

    private final IdentificationDecisionRepository decisions;
    private final SupportReferrals support;
    private final CaseProgress progress;
    private final CaseFiles files;
    private final CaseProcesses processes;
    private final VictimPaths paths;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NegativeDecisions(
            IdentificationDecisionRepository decisions,
            SupportReferrals support,
            CaseProgress progress,
            CaseFiles files,
            CaseProcesses processes,
            VictimPaths paths,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.support = support;
        this.progress = progress;
        this.files = files;
        this.processes = processes;
        this.paths = paths;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The second person agrees with a no, or overturns it.
     *
     * @param offer needed where reasonable grounds remain
     */
    public void confirm(DecisionKind kind, CaseReference reference, Actor by, boolean agreed, SupportOffer offer) {
        var decision = newest(kind, reference);
        if (!agreed && kind == DecisionKind.REASONABLE_GROUNDS) {
            support.require(reference, offer, by, now());
        }
        decision.confirm(by, agreed, now());
        if (agreed) {
            progress.move(reference, kind.negative());
            concluded(kind, reference, Conclusion.NOT_CONFIRMED);
        } else {
            events.publishEvent(new DecisionOverturned(reference, kind, now()));
        }
    }

    /**
     * The person was told the reasons.
     *
     * @param on    local day
     * @param asked whether the person asked for another decision in the same talk
     */
    public void explain(DecisionKind kind, CaseReference reference, LocalDate on, boolean asked) {
        if (on.isAfter(now().atZone(Region.ZONE).toLocalDate())) {
            throw Refusal.ofField("explainedOn", "DAY_IN_FUTURE");
        }
        var decision = newest(kind, reference);
        decision.explained(now());
        if (asked) {
            decision.askReconsideration(now());
        }
        events.publishEvent(new ReasonsExplained(reference, kind, now()));
    }

    /** A request that came before the reasons were explained is heard now, if there is one. */
    public void hearEarlierRequest(DecisionKind kind, CaseReference reference) {
        if (newest(kind, reference).reconsiderationAwaited()) {
            deliver(kind, reference);
        }
    }

    /**
     * The person, or somebody for the person, asks for another decision. Before the reasons are explained the request waits; after
     * the time to ask is over the path begins anew, as soon as it has ended.
     *
     * @throws Refusal when no confirmed no stands in this case
     */
    public void askReconsideration(CaseReference reference) {
        var decision = Stream.of(DecisionKind.CONCLUSIVE_GROUNDS, DecisionKind.REASONABLE_GROUNDS)
                .flatMap(kind -> find(kind, reference).stream())
                .filter(IdentificationDecision::standsNegative)
                .findFirst()
                .orElseThrow(() -> Refusal.because("NOTHING_TO_RECONSIDER"));
        decision.askReconsideration(now());
        if (decision.reasonsExplained()
                && !deliver(decision.kind(), reference)
                && !processes.isRunning(VictimPath.ID, reference)) {
            files.reopen(reference, CaseState.RECONSIDERATION);
            paths.reenter(reference, decision.kind() == DecisionKind.CONCLUSIVE_GROUNDS);
        }
    }

    /** Somebody who had no part in the no decides anew. */
    public void reconsider(
            DecisionKind kind, CaseReference reference, Actor by, Reconsidered answer, SupportOffer offer) {
        var decision = newest(kind, reference);
        if (answer == Reconsidered.GROUNDS) {
            support.require(reference, offer, by, now());
        }
        decision.reconsider(by, answer, now());
        if (answer == Reconsidered.FINAL) {
            progress.move(reference, kind.negative());
        } else {
            events.publishEvent(new DecisionOverturned(reference, kind, now()));
        }
    }

    private boolean deliver(DecisionKind kind, CaseReference reference) {
        var heard = processes.deliver(kind.reconsiderationAsked(), reference, CaseFacts.none())
                == CaseProcesses.Delivery.DELIVERED;
        if (heard) {
            progress.move(reference, CaseState.RECONSIDERATION);
        }
        return heard;
    }

    private void concluded(DecisionKind kind, CaseReference reference, Conclusion conclusion) {
        if (kind == DecisionKind.CONCLUSIVE_GROUNDS) {
            events.publishEvent(new ConclusionReached(reference, conclusion, now()));
        }
    }

    private IdentificationDecision newest(DecisionKind kind, CaseReference reference) {
        return find(kind, reference).orElseThrow(() -> Refusal.because("NOTHING_TO_CONFIRM"));
    }

    private Optional<IdentificationDecision> find(DecisionKind kind, CaseReference reference) {
        return decisions.findFirstByReferenceAndKindOrderByDecidedAtDesc(reference.value(), kind);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
