package kz.nrm.repatriation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseMoved;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.casefile.Representation;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseProcesses.Delivery;
import kz.nrm.workflow.OutgoingRequests;
import kz.nrm.workflow.OutsideSystemAnswered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A return as a whole: it is opened by a wish, and the person may take the wish back until departure. */
@Service
@Transactional
public class ReturnCases {

    /** Id of the port to the consulates. */
    public static final String CONSULATE = "CONSULATE";

    private final ReturnCaseRepository returns;
    private final CaseFiles files;
    private final Consents consents;
    private final Representation representation;
    private final Deadlines deadlines;
    private final CaseProcesses processes;
    private final OutgoingRequests requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnCases(
            ReturnCaseRepository returns,
            CaseFiles files,
            Consents consents,
            Representation representation,
            Deadlines deadlines,
            CaseProcesses processes,
            OutgoingRequests requests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.returns = returns;
        this.files = files;
        this.consents = consents;
        this.representation = representation;
        this.deadlines = deadlines;
        this.processes = processes;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a return with every gate open; one at a time for each process instance. A later wish of the same person opens another. */
    public void open(CaseReference reference, String processInstance, boolean inbound) {
        if (returns.findByProcessInstance(processInstance).stream()
                .anyMatch(known -> !known.state().ended())) {
            return;
        }
        var before = files.get(reference).state();
        var opened = returns.save(new ReturnCase(
                reference, processInstance, inbound, before, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        files.move(reference, CaseState.RETURN_PREPARATION);
        moved(opened);
    }

    /**
     * What the person wishes, told without police. A yes is a consent to return; it is asked for again after the risk was explained.
     *
     * @throws Refusal when the person is a child here and nobody may act for the child, or the guardian was not there
     */
    public void tellWish(CaseReference reference, ReturnWish wish, Actor by) {
        var returning = current(reference);
        var child = child(reference);
        if (child && !returning.inbound()) {
            representation.require(reference);
            if (!Boolean.TRUE.equals(wish.guardianPresent())) {
                throw Refusal.ofField("guardianPresent", "GUARDIAN_MUST_BE_PRESENT");
            }
        }
        returning.tellWish(wish.wishesToReturn(), wish.wishesToReturn() && wish.consulateMayBeAsked());
        consent(reference, wish.wishesToReturn(), wish.language(), by.id());
        judged(reference, ReturnGate.WISH, GateColour.of(wish.wishesToReturn()));
    }

    /** Tells the criminal track that the person may leave; nobody waiting is fine. */
    public void announceWish(CaseReference reference) {
        processes.deliver(RepatriationProcess.RETURN_WISHED, reference, CaseFacts.none());
    }

    /** Asks the consulate for papers, once for each return and only when the person allowed it. */
    public void requestDocuments(CaseReference reference) {
        var returning = current(reference);
        if (returning.consulateAllowed()) {
            requests.ask(
                    reference,
                    CONSULATE,
                    "CONSULATE_DOCUMENTS",
                    RepatriationProcess.CONSULATE_ANSWERED,
                    "CONSULATE_DOCUMENTS:" + reference + ":" + returning.id());
        }
    }

    /**
     * A consulate answered a person of ours; a late answer is kept all the same.
     *
     * @throws Refusal when no return was ever begun
     */
    public void consulateAnswered(CaseReference reference, ConsulateAnswer answer) {
        find(reference).orElseThrow(() -> Refusal.because("NO_RETURN_RUNS")).consulateSaid(answer);
        processes.deliver(RepatriationProcess.CONSULATE_ANSWERED, reference, CaseFacts.none());
    }

    @EventListener
    void consulateAnswered(OutsideSystemAnswered answered) {
        if (answered.system().equals(CONSULATE)) {
            find(answered.reference())
                    .ifPresent(returning -> returning.consulateSaid(
                            answered.accepted() ? ConsulateAnswer.PAPERS_READY : ConsulateAnswer.REFUSED));
        }
    }

    /** Whether the running risk assessment still holds on the day of departure. */
    @Transactional(readOnly = true)
    public boolean riskHoldsAtDeparture(CaseReference reference) {
        var returning = current(reference);
        var departure = returning.departureAt();
        return returning.riskHoldsOn(departure == null ? now() : departure);
    }

    /**
     * The person takes the wish back. Before departure the preparation ends at once; afterwards the partner is told that help to come
     * back is wanted.
     *
     * @throws Refusal when there is no return that runs
     */
    public void withdrawWish(CaseReference reference, String language, Actor by) {
        var returning = find(reference)
                .filter(found -> !found.state().ended())
                .orElseThrow(() -> Refusal.because("NO_RETURN_RUNS"));
        consent(reference, false, language, by.id());
        var delivery = processes.deliver(RepatriationProcess.RETURN_WISH_WITHDRAWN, reference, CaseFacts.none());
        if (delivery == Delivery.NOBODY_WAITS && !returning.state().beforeDeparture()) {
            events.publishEvent(new WayBackWished(reference, now()));
        }
    }

    /** Ends a preparation by the person's own wish; what else helps the person goes on. Doing it twice changes nothing. */
    public void cancel(CaseReference reference) {
        find(reference).filter(returning -> returning.cancel(now())).ifPresent(returning -> {
            deadlines.cancel(reference, ReturnDates.RISK_VALID, "RETURN_CANCELLED", UserId.SYSTEM);
            deadlines.cancel(reference, ReturnDates.CONFIRMATION_OPENS, "RETURN_CANCELLED", UserId.SYSTEM);
            if (files.get(reference).state() == CaseState.RETURN_PREPARATION) {
                files.move(reference, returning.caseStateBefore());
            }
            moved(returning);
        });
    }

    /**
     * The person left the mechanism, or the case was closed: a return that has not begun does not go on by itself. From abroad its
     * own process ends it, because somebody there still owes the person a next step.
     */
    @EventListener
    void caseLeft(CaseMoved left) {
        if (left.state() == CaseState.CLOSED || left.state() == CaseState.WITHDRAWN) {
            find(left.reference()).ifPresent(this::left);
        }
    }

    private void left(ReturnCase returning) {
        if (returning.inbound()) {
            processes.deliver(RepatriationProcess.RETURN_WISH_WITHDRAWN, returning.reference(), CaseFacts.none());
        } else if (returning.cancel(now())) {
            moved(returning);
        }
    }

    /** The latest return of a case, for pages. */
    @Transactional(readOnly = true)
    public Optional<ReturnView> view(CaseReference reference) {
        return find(reference).map(ReturnCase::view);
    }

    private void consent(CaseReference reference, boolean given, String language, UserId explainedBy) {
        var giver = child(reference) ? Consent.Giver.GUARDIAN : Consent.Giver.SELF;
        consents.record(reference, Consent.Purpose.RETURN, given, language, giver, explainedBy);
    }

    private boolean child(CaseReference reference) {
        return files.get(reference).childStatus().treatedAsChild();
    }

    private Optional<ReturnCase> find(CaseReference reference) {
        return returns.findFirstByReferenceOrderByOpenedAtDesc(reference.value());
    }

    private ReturnCase current(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("no return was opened"));
    }

    private void moved(ReturnCase returning) {
        events.publishEvent(new ReturnMoved(returning.reference(), returning.state(), returning.inbound(), now()));
    }

    private void judged(CaseReference reference, ReturnGate gate, GateColour colour) {
        events.publishEvent(new ReturnGateJudged(reference, gate, colour, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
