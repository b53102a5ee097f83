package kz.nrm.reflection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.OutgoingRequests;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks investigator and prosecutor to leave the person in peace, and logs who did not. What is sent carries no story and no place. */
@Service
@Transactional
public class InterviewAttempts {

    private static final MessageName ANSWERED = new MessageName("CriminalTrackNoticeAnswered");

    private final ReflectionPeriodRepository periods;
    private final InterviewAttemptRepository attempts;
    private final CaseProcesses processes;
    private final OutgoingRequests outgoing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InterviewAttempts(
            ReflectionPeriodRepository periods,
            InterviewAttemptRepository attempts,
            CaseProcesses processes,
            OutgoingRequests outgoing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.periods = periods;
        this.attempts = attempts;
        this.processes = processes;
        this.outgoing = outgoing;
        this.events = events;
        this.clock = clock;
    }

    /** Asks investigator and prosecutor to defer questioning until the period is over, once per period. */
    public void askDeferral(CaseReference reference) {
        var period = latest(reference).id();
        for (var recipient : List.of("INVESTIGATOR", "PROSECUTOR")) {
            notice(reference, "DEFERRAL_NOTICE_" + recipient, period.toString());
        }
    }

    /** Somebody tried to question the person. */
    public void log(CaseReference reference, InterviewerKind interviewer, LocalDate on, UserId by) {
        if (on.isAfter(LocalDate.ofInstant(now(), Region.ZONE))) {
            throw Refusal.ofField("attemptedOn", "DAY_IN_FUTURE");
        }
        var period = periods.findFirstByReferenceOrderByOpenedAtDesc(reference.value())
                .orElseThrow(() -> Refusal.because("PERIOD_NOT_RUNNING"));
        attempts.saveAndFlush(new InterviewAttempt(period.id(), interviewer, on, by, now()));
        if (processes.deliver(ReflectionProcess.INTERVIEW_ATTEMPTED, reference, CaseFacts.none())
                == CaseProcesses.Delivery.NOBODY_WAITS) {
            throw Refusal.because("PERIOD_NOT_RUNNING");
        }
        events.publishEvent(new InterviewAttemptLogged(reference, now()));
    }

    /** The coordinator has looked at the oldest attempt. */
    public void review(CaseReference reference, boolean wished) {
        attempt(reference, InterviewAttempt.State.LOGGED).reviewed(wished);
    }

    /** Tells the supervising prosecutor of an unwished attempt and asks again to defer questioning. */
    public void report(CaseReference reference) {
        var attempt = attempt(reference, InterviewAttempt.State.UNWISHED);
        attempt.reported();
        notice(reference, "INTERVIEW_ATTEMPT_REPORT", attempt.id().toString());
        notice(reference, "DEFERRAL_NOTICE_REPEATED", attempt.id().toString());
    }

    private void notice(CaseReference reference, String kind, String about) {
        outgoing.ask(reference, CriminalTrackNotices.ID, kind, ANSWERED, kind + ":" + about);
    }

    private InterviewAttempt attempt(CaseReference reference, InterviewAttempt.State state) {
        return attempts.findFirstByPeriodAndStateOrderByLoggedAt(
                        latest(reference).id(), state)
                .orElseThrow(() -> new IllegalStateException("no interview attempt is " + state));
    }

    private ReflectionPeriod latest(CaseReference reference) {
        return periods.findFirstByReferenceOrderByOpenedAtDesc(reference.value())
                .orElseThrow(() -> new IllegalStateException("the case has no reflection period"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
