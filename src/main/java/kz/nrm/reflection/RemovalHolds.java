package kz.nrm.reflection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.RemovalPlans;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.OutgoingRequests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a person from being removed from the country while the period runs. The migration service learns nothing of the exploitation. */
@Service
@Transactional
public class RemovalHolds {

    private static final String KIND = "REMOVAL_HOLD";
    private static final MessageName ANSWERED = new MessageName("RemovalHoldAnswered");

    private final RemovalHoldRepository holds;
    private final ReflectionPeriodRepository periods;
    private final CaseFiles files;
    private final ObjectProvider<RemovalPlans> removals;
    private final OutgoingRequests outgoing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalHolds(
            RemovalHoldRepository holds,
            ReflectionPeriodRepository periods,
            CaseFiles files,
            ObjectProvider<RemovalPlans> removals,
            OutgoingRequests outgoing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holds = holds;
        this.periods = periods;
        this.files = files;
        this.removals = removals;
        this.outgoing = outgoing;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person could be removed; only a citizen for certain could not. */
    @Transactional(readOnly = true)
    public boolean removalPossible(CaseReference reference) {
        return !files.isCitizen(reference);
    }

    /** Asks the migration service for the hold, once per period. */
    public void request(CaseReference reference) {
        var period = periods.findFirstByReferenceOrderByOpenedAtDesc(reference.value())
                .orElseThrow(() -> new IllegalStateException("the case has no reflection period"));
        if (!holds.existsByPeriod(period.id())) {
            holds.save(new RemovalHold(reference, period.id(), now()));
            changed(reference, HoldState.REQUESTED);
        }
        outgoing.ask(reference, MigrationService.ID, KIND, ANSWERED, KIND + ":" + period.id());
    }

    /** The migration service answers; never through the person who plans the removal. */
    public void answer(CaseReference reference, boolean confirmed, Actor by) {
        if (removals.stream().anyMatch(plans -> plans.plannedBy(reference, by))) {
            throw Refusal.because("HOLD_BY_PLANNER");
        }
        var hold = latest(reference);
        hold.answered(confirmed, now());
        changed(reference, hold.state());
    }

    /** The prosecutor orders the hold, or has named what protects the person instead. */
    public void order(CaseReference reference, boolean ordered) {
        var hold = latest(reference);
        hold.decidedByProsecutor(ordered, now());
        changed(reference, hold.state());
    }

    /** The latest hold of the case. */
    @Transactional(readOnly = true)
    public Optional<HoldView> find(CaseReference reference) {
        return holds.findFirstByReferenceOrderByRequestedAtDesc(reference.value())
                .map(RemovalHold::view);
    }

    /** Number under which the migration service keeps the hold, once it took the request. */
    @Transactional(readOnly = true)
    public Optional<String> number(CaseReference reference) {
        return outgoing.accepted(reference, MigrationService.ID, KIND);
    }

    private RemovalHold latest(CaseReference reference) {
        return holds.findFirstByReferenceOrderByRequestedAtDesc(reference.value())
                .orElseThrow(() -> new IllegalStateException("no removal hold was asked for"));
    }

    private void changed(CaseReference reference, HoldState state) {
        events.publishEvent(new RemovalHoldChanged(reference, state, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** A hold as the case page shows it. Instants are UTC. */
    public record HoldView(HoldState state, Instant requestedAt, Optional<Instant> settledAt) {}
}
