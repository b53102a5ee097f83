package kz.nrm.reflection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseMoved;
import kz.nrm.casefile.CaseState;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineMoved;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.OpenDeadline;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the reflection period, asks its clock and records its end. Cooperation with an investigation is never asked. */
@Service
@Transactional
public class ReflectionPeriods {

    static final DeadlineKind TERM = new DeadlineKind("REFLECTION_PERIOD");
    static final DeadlineKind OBJECTION = new DeadlineKind("EXCEPTIONAL_END_OBJECTION");

    private static final Set<CaseState> OFF_THE_PATH = EnumSet.of(CaseState.WITHDRAWN, CaseState.CLOSED);

    private final ReflectionPeriodRepository periods;
    private final ExtensionRequestRepository requests;
    private final InterviewAttemptRepository attempts;
    private final Deadlines deadlines;
    private final CaseFiles files;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReflectionPeriods(
            ReflectionPeriodRepository periods,
            ExtensionRequestRepository requests,
            InterviewAttemptRepository attempts,
            Deadlines deadlines,
            CaseFiles files,
            CaseProcesses processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.periods = periods;
        this.requests = requests;
        this.attempts = attempts;
        this.deadlines = deadlines;
        this.files = files;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the period in the ledger, once per running process; whoever comes back to the path begins a new one.
     *
     * @return its last instant, UTC
     */
    public Instant open(CaseReference reference, String processInstance) {
        var running = periods.findByRunningKey(reference.value());
        if (running.isPresent() && running.get().runsIn(processInstance)) {
            return running.get().endsAt();
        }
        running.ifPresent(former -> leave(reference, former));
        var region = files.get(reference).region();
        var term = deadlines.open(OpenDeadline.of(reference, TERM).in(region).inProcess(processInstance));
        periods.saveAndFlush(new ReflectionPeriod(reference, processInstance, term.startAt(), term.dueAt()));
        if (files.get(reference).state() != CaseState.IDENTIFIED) {
            files.move(reference, CaseState.REFLECTION);
        }
        events.publishEvent(new ReflectionPeriodOpened(reference, term.dueAt(), now()));
        return term.dueAt();
    }

    /**
     * Whether the period is really over: its last day by our clock, and no request for more time undecided. While one is, the end
     * moves on by what the rule says, so that the wait can go on.
     */
    public boolean isOver(CaseReference reference) {
        var period = running(reference);
        if (!deadlines.isOver(reference, TERM)) {
            events.publishEvent(new ReflectionTimerEarly(reference, now()));
            return false;
        }
        if (undecided(period) == 0) {
            return true;
        }
        keepOpen(reference, period);
        return false;
    }

    /** The legal clock moved its end: the period follows. */
    @EventListener
    void moved(DeadlineMoved deadline) {
        if (deadline.kind().equals(TERM)) {
            periods.findByRunningKey(deadline.reference().value()).ifPresent(period -> period.follows(deadline.to()));
        }
    }

    /** Records how the period ended and tells the other processes of the case. No service, bed or hold is touched. */
    public EndReason end(CaseReference reference) {
        var period = running(reference);
        var reason = period.end(deadlines.isOver(reference, TERM) && undecided(period) == 0, now());
        lapse(period);
        if (reason == EndReason.OWN_WISH) {
            deadlines.waive(reference, TERM, reason.name(), UserId.SYSTEM);
        } else {
            deadlines.meet(reference, TERM, reason.name(), UserId.SYSTEM);
        }
        deadlines.cancel(reference, OBJECTION, "PERIOD_ENDED", UserId.SYSTEM);
        if (files.get(reference).state() == CaseState.REFLECTION) {
            files.move(reference, CaseState.POST_REFLECTION);
        }
        events.publishEvent(new ReflectionPeriodEnded(reference, reason, now()));
        processes.deliver(ReflectionProcess.REFLECTION_ENDED, reference, CaseFacts.none());
        return reason;
    }

    /** The latest period of the case. */
    @Transactional(readOnly = true)
    public Optional<PeriodView> find(CaseReference reference) {
        return periods.findFirstByReferenceOrderByOpenedAtDesc(reference.value())
                .map(period -> period.view(undecided(period), attempts.countByPeriod(period.id())));
    }

    @EventListener
    void pathLeft(CaseMoved moved) {
        if (OFF_THE_PATH.contains(moved.state())) {
            periods.findByRunningKey(moved.reference().value()).ifPresent(period -> leave(moved.reference(), period));
        }
    }

    /** Moves the end of a period on whose last day has come while something is undecided. */
    void keepOpen(CaseReference reference, ReflectionPeriod period) {
        deadlines
                .keepOpen(reference, TERM, "EXTENSION_UNDECIDED", UserId.SYSTEM)
                .ifPresent(end -> {
                    period.keptOpenUntil(end);
                    events.publishEvent(new ReflectionPeriodKeptOpen(reference, end, now()));
                });
    }

    private void leave(CaseReference reference, ReflectionPeriod period) {
        period.pathLeft(now());
        lapse(period);
        periods.saveAndFlush(period);
        deadlines.cancel(reference, TERM, EndReason.PATH_LEFT.name(), UserId.SYSTEM);
        deadlines.cancel(reference, OBJECTION, EndReason.PATH_LEFT.name(), UserId.SYSTEM);
    }

    private void lapse(ReflectionPeriod period) {
        requests.findByPeriodAndStateIn(period.id(), ExtensionRequest.UNSETTLED).forEach(ExtensionRequest::lapse);
    }

    private int undecided(ReflectionPeriod period) {
        return requests.findByPeriodAndStateIn(period.id(), ExtensionRequest.UNSETTLED)
                .size();
    }

    private ReflectionPeriod running(CaseReference reference) {
        return periods.findByRunningKey(reference.value())
                .orElseThrow(() -> new IllegalStateException("no reflection period runs"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
