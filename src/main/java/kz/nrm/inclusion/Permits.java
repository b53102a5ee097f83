package kz.nrm.inclusion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.OutgoingRequests;
import kz.nrm.workflow.OutsideSystemAnswered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Permits to stay. Who may apply depends on citizenship alone; no permit, refused or ended, ends any help. */
@Service
@Transactional
public class Permits {

    static final String MIGRATION_SERVICE = "MIGRATION_SERVICE";
    static final String PERMIT_APPLICATION = "PERMIT_APPLICATION";

    private final PermitApplicationRepository applications;
    private final CaseProcesses processes;
    private final OutgoingRequests requests;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Permits(
            PermitApplicationRepository applications,
            CaseProcesses processes,
            OutgoingRequests requests,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.processes = processes;
        this.requests = requests;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal when the day of filing lies in the future */
    public void file(CaseReference reference, PermitKind kind, LocalDate filedOn) {
        if (filedOn.isAfter(LocalDate.ofInstant(now(), Region.ZONE))) {
            throw Refusal.ofField("filedOn", "DATE_IN_FUTURE");
        }
        var opened = clock.instant().truncatedTo(ChronoUnit.MICROS);
        applications.save(new PermitApplication(reference, kind, filedOn, opened));
        events.publishEvent(new PermitApplied(reference, kind, now()));
    }

    /** Sends the latest application to the migration service, once. */
    public void send(CaseReference reference) {
        requests.ask(
                reference,
                MIGRATION_SERVICE,
                PERMIT_APPLICATION,
                InclusionProcess.PERMIT_APPLICATION_TAKEN,
                PERMIT_APPLICATION + ":" + reference + ":" + current(reference).id());
    }

    @EventListener
    void taken(OutsideSystemAnswered answered) {
        if (answered.kind().equals(PERMIT_APPLICATION) && answered.accepted()) {
            find(answered.reference()).ifPresent(PermitApplication::taken);
        }
    }

    /**
     * An officer decides by hand.
     *
     * @throws Refusal when the decision is not whole
     */
    public void decide(CaseReference reference, PermitDecision decision) {
        PermitApplication.flaw(decision).ifPresent(flaw -> {
            throw Refusal.ofField(flaw.field(), flaw.code());
        });
        var application = find(reference).orElseThrow(() -> Refusal.because("NO_PERMIT_APPLICATION"));
        application.decide(decision);
        deadlines.cancel(reference, PermitDates.END_WARNING, "PERMIT_DECIDED", UserId.SYSTEM);
        events.publishEvent(new PermitDecided(reference, application.kind(), decision.permitOutcome(), now()));
    }

    /**
     * The migration service reports its decision. When it comes too late nobody waits; it is kept and shown to the officer.
     *
     * @throws Refusal when there is no application, or the decision is not whole
     */
    public void decisionReported(CaseReference reference, PermitDecision decision) {
        decide(reference, decision);
        var facts = CaseFacts.none().with(CaseVariable.PERMIT_DECISION, decision.permitOutcome());
        processes.deliver(InclusionProcess.PERMIT_DECIDED, reference, facts);
    }

    /** The person no longer needs the permit: lasting residence, citizenship, or own choice. */
    public void staySettled(CaseReference reference) {
        find(reference).ifPresent(PermitApplication::settle);
        deadlines.cancel(reference, PermitDates.END_WARNING, "STAY_SETTLED", UserId.SYSTEM);
        processes.deliver(InclusionProcess.STAY_SETTLED, reference, CaseFacts.none());
    }

    /** The latest application, for pages. */
    @Transactional(readOnly = true)
    public Optional<PermitView> view(CaseReference reference) {
        return find(reference).map(PermitApplication::view);
    }

    private Optional<PermitApplication> find(CaseReference reference) {
        return applications.findFirstByReferenceOrderByOpenedAtDesc(reference.value());
    }

    private PermitApplication current(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("no application was filed"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
