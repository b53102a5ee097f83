package kz.nrm.reflection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.ExtensionDecision;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for more time: asked by anybody who helps, decided by the coordinator, a refusal only with a second person. */
@Service
@Transactional
public class ReflectionExtensions {

    private final ReflectionPeriodRepository periods;
    private final ExtensionRequestRepository requests;
    private final ReflectionPeriods reflection;
    private final Deadlines deadlines;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReflectionExtensions(
            ReflectionPeriodRepository periods,
            ExtensionRequestRepository requests,
            ReflectionPeriods reflection,
            Deadlines deadlines,
            CaseProcesses processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.periods = periods;
        this.requests = requests;
        this.reflection = reflection;
        this.deadlines = deadlines;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody asks for more time; from now on the period does not run out before it is decided. */
    public void ask(CaseReference reference, ExtensionReason reason, UserId by) {
        requests.saveAndFlush(new ExtensionRequest(running(reference).id(), reason, by, now()));
        if (processes.deliver(ReflectionProcess.EXTENSION_ASKED, reference, CaseFacts.none())
                == CaseProcesses.Delivery.NOBODY_WAITS) {
            throw Refusal.because("PERIOD_NOT_RUNNING");
        }
    }

    /**
     * The coordinator decides the oldest request.
     *
     * @param granted why more time is granted; empty for a no, which a second person has to confirm
     */
    public void decide(CaseReference reference, Optional<ExtensionReason> granted, UserId by) {
        settle(oldest(reference, ExtensionRequest.State.UNDECIDED), granted, by);
    }

    /** A second person grants what was to be refused, or confirms the refusal. */
    public void review(CaseReference reference, Optional<ExtensionReason> granted, UserId by) {
        settle(oldest(reference, ExtensionRequest.State.REFUSAL_PROPOSED), granted, by);
    }

    /**
     * Moves the last day by what the rule of the deadline says; the timer follows.
     *
     * @return the new end, UTC
     * @throws Refusal when the rule allows no further extension; the decision is then not taken
     */
    public Instant extend(CaseReference reference) {
        var period = running(reference);
        var request = oldest(reference, ExtensionRequest.State.GRANTED);
        if (deadlines.isOver(reference, ReflectionPeriods.TERM)) {
            reflection.keepOpen(reference, period);
        }
        var reason = request.reason();
        var decision = deadlines.extend(reference, ReflectionPeriods.TERM, reason.name(), request.decidedBy());
        if (!(decision instanceof ExtensionDecision.Granted granted)) {
            throw Refusal.because("EXTENSION_NOT_POSSIBLE");
        }
        period.extendedTo(granted.endsAt());
        request.applied();
        events.publishEvent(new ReflectionPeriodExtended(reference, reason, granted.endsAt(), now()));
        return granted.endsAt();
    }

    private void settle(ExtensionRequest request, Optional<ExtensionReason> granted, UserId by) {
        granted.ifPresentOrElse(reason -> request.grant(reason, by, now()), () -> request.refuse(by, now()));
    }

    private ExtensionRequest oldest(CaseReference reference, ExtensionRequest.State state) {
        return requests.findFirstByPeriodAndStateOrderByAskedAt(
                        running(reference).id(), state)
                .orElseThrow(() -> Refusal.because("EXTENSION_ALREADY_DECIDED"));
    }

    private ReflectionPeriod running(CaseReference reference) {
        return periods.findByRunningKey(reference.value()).orElseThrow(() -> Refusal.because("PERIOD_NOT_RUNNING"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
