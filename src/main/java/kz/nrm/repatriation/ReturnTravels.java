package kz.nrm.repatriation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.nrm.access.Actor;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.casefile.Representation;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.OpenDeadline;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The journey: booking, the wish confirmed once more, departure, and news of the arrival. */
@Service
@Transactional
public class ReturnTravels {

    private final ReturnCaseRepository returns;
    private final CaseFiles files;
    private final Consents consents;
    private final Representation representation;
    private final Deadlines deadlines;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnTravels(
            ReturnCaseRepository returns,
            CaseFiles files,
            Consents consents,
            Representation representation,
            Deadlines deadlines,
            CaseProcesses processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.returns = returns;
        this.files = files;
        this.consents = consents;
        this.representation = representation;
        this.deadlines = deadlines;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Books the journey, or books it anew. From then on it is known when the wish may be confirmed for the last time.
     *
     * @throws Refusal when the return is not approved, or the departure is not later than now
     */
    public void book(CaseReference reference, Instant departure) {
        var returning = current(reference);
        if (!returning.approved()) {
            throw Refusal.because("RETURN_NOT_APPROVED");
        }
        if (!departure.isAfter(now())) {
            throw Refusal.ofField("departsAt", "DEPARTURE_NOT_LATER");
        }
        deadlines.cancel(reference, ReturnDates.CONFIRMATION_OPENS, "BOOKED_ANEW", UserId.SYSTEM);
        var opens = deadlines.open(
                OpenDeadline.of(reference, ReturnDates.CONFIRMATION_OPENS).startingAt(departure));
        returning.book(departure, opens.dueAt());
        moved(returning);
    }

    /**
     * Gate ten: the wish, asked for the second time.
     *
     * @throws Refusal when it is too early before the departure, or nobody may act for a child
     */
    public void confirmWishAgain(CaseReference reference, boolean wishes, String language, Actor by) {
        var returning = current(reference);
        if (!returning.confirmationOpen(now())) {
            throw Refusal.because("CONFIRMATION_TOO_EARLY");
        }
        if (!returning.inbound()) {
            representation.require(reference);
        }
        returning.confirmWishAgain(wishes, now());
        var giver = child(reference) ? Consent.Giver.GUARDIAN : Consent.Giver.SELF;
        consents.record(reference, Consent.Purpose.RETURN, wishes, language, giver, by.id());
        events.publishEvent(
                new ReturnGateJudged(reference, ReturnGate.SECOND_CONFIRMATION, GateColour.of(wishes), now()));
    }

    /**
     * What became of the departure. Without ten green gates and a valid risk assessment nobody has departed.
     *
     * @param leftAt when the person left; asked for with {@code DEPARTED} only
     * @throws Refusal when a gate is not green, the risk assessment has run out or the wish was not confirmed in time
     */
    public void recordDeparture(CaseReference reference, Departure departure, @Nullable Instant leftAt) {
        if (departure == Departure.DEPARTED) {
            depart(current(reference), leftAt);
        }
    }

    private void depart(ReturnCase returning, @Nullable Instant leftAt) {
        if (leftAt == null || leftAt.isAfter(now())) {
            throw Refusal.ofField("leftAt", leftAt == null ? "LEFT_AT_REQUIRED" : "TIME_IN_FUTURE");
        }
        var reference = returning.reference();
        var child = child(reference);
        returning.obstacleToDeparture(child, leftAt).ifPresent(obstacle -> {
            throw Refusal.ofField("departure", obstacle.name(), ReturnGate.list(returning.notGreen(child)));
        });
        returning.depart(leftAt);
        deadlines.meet(reference, ReturnDates.RISK_VALID, "DEPARTED", UserId.SYSTEM);
        moved(returning);
        processes.deliver(RepatriationProcess.RETURN_DEPARTED, reference, CaseFacts.none());
    }

    /**
     * News of the arrival, good or none.
     *
     * @param at when the person arrived; asked for with a yes only
     * @throws Refusal when the time is missing, lies in the future or before the departure
     */
    public void confirmArrival(CaseReference reference, boolean arrived, @Nullable Instant at) {
        var returning = current(reference);
        if (!arrived) {
            reportMissing(reference);
            return;
        }
        if (at == null || at.isAfter(now())) {
            throw Refusal.ofField("arrivedAt", at == null ? "ARRIVED_AT_REQUIRED" : "TIME_IN_FUTURE");
        }
        if (returning.departedAt() != null && at.isBefore(returning.departedAt())) {
            throw Refusal.ofField("arrivedAt", "ARRIVED_BEFORE_DEPARTED");
        }
        returning.arrive(at);
        deadlines.meet(reference, ReturnDates.ARRIVAL_CONFIRMATION, "ARRIVED", UserId.SYSTEM);
        files.move(reference, CaseState.RETURNED);
        moved(returning);
    }

    /** Silence after a departure is an incident, never a closed file. */
    public void reportMissing(CaseReference reference) {
        files.raise(reference, CaseFlag.IMMEDIATE_DANGER);
        events.publishEvent(new ArrivalNotConfirmed(reference, now()));
    }

    /** Somebody looked for the traveller; news are awaited anew from now. */
    public void searched(CaseReference reference) {
        current(reference).awaitArrivalFrom(now());
        deadlines.cancel(reference, ReturnDates.ARRIVAL_CONFIRMATION, "SEARCHED", UserId.SYSTEM);
    }

    private boolean child(CaseReference reference) {
        return files.get(reference).childStatus().treatedAsChild();
    }

    private ReturnCase current(CaseReference reference) {
        return returns.findFirstByReferenceOrderByOpenedAtDesc(reference.value())
                .orElseThrow(() -> new IllegalStateException("no return was opened"));
    }

    private void moved(ReturnCase returning) {
        events.publishEvent(new ReturnMoved(returning.reference(), returning.state(), returning.inbound(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
