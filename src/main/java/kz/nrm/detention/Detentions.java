package kz.nrm.detention;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.OutgoingRequests;
import kz.nrm.workflow.OvertakenTasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watches over a person who is held until they are free. Help goes on meanwhile. */
@Service
@Transactional
public class Detentions {

    private static final MessageName ANSWERED = new MessageName("ReleaseRequestAnswered");
    private static final Set<HeldFor> STAY_MATTERS = EnumSet.of(HeldFor.IRREGULAR_STAY, HeldFor.BORDER_CROSSING);

    private final DetentionEventRepository detentions;
    private final CaseFiles files;
    private final CaseProcesses processes;
    private final OvertakenTasks tasks;
    private final OutgoingRequests outgoing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Detentions(
            DetentionEventRepository detentions,
            CaseFiles files,
            CaseProcesses processes,
            OvertakenTasks tasks,
            OutgoingRequests outgoing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.detentions = detentions;
        this.files = files;
        this.processes = processes;
        this.tasks = tasks;
        this.outgoing = outgoing;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody reports that the person is held; the second report of one detention adds to the first and starts nothing new. */
    public void report(
            CaseReference reference, DetentionPlace place, DetentionHolder holder, Instant since, UserId by) {
        notInFuture("since", since);
        detentions
                .findByRunningKey(reference.value())
                .ifPresentOrElse(
                        known -> known.reportedAgain(place, holder, since),
                        () -> begin(new DetentionEvent(reference, place, holder, since, by, now()), reference));
    }

    /** The prosecutor has seen the person, and released them, had them moved to a shelter, or written down why not. */
    public void checked(
            CaseReference reference, DetentionPlace place, DetentionHolder holder, DetentionDecision decision) {
        running(reference).checked(place, holder, decision, now());
        if (decision.ended()) {
            free(reference);
        }
    }

    /** The lawyer asks for release, matter by matter; each request is also sent to the authority in charge. */
    public void requestRelease(CaseReference reference, Set<HeldFor> matters) {
        var detention = running(reference);
        detention.releaseAsked(now());
        matters.forEach(matter -> outgoing.ask(
                reference,
                STAY_MATTERS.contains(matter) ? "MIGRATION_SERVICE" : "CRIMINAL_TRACK_NOTICE",
                "RELEASE_REQUEST_" + matter,
                ANSWERED,
                "RELEASE_REQUEST:" + detention.id() + ":" + detention.checks() + ":" + matter));
    }

    /** The person is free, as somebody reports; whoever still has a task about this detention need not do it any more. */
    public void end(CaseReference reference, Instant endedAt) {
        notInFuture("endedAt", endedAt);
        running(reference).end(endedAt);
        free(reference);
        tasks.goOn(
                reference, DetentionProcess.CHECK_DETENTION, CaseFacts.none().with(CaseVariable.DETENTION_ENDED, true));
        tasks.goOn(reference, DetentionProcess.REQUEST_RELEASE, CaseFacts.none());
        processes.deliver(DetentionProcess.DETENTION_ENDED, reference, CaseFacts.none());
    }

    /** All detentions of the case, the latest first. */
    @Transactional(readOnly = true)
    public List<DetentionView> of(CaseReference reference) {
        return detentions.findByReferenceOrderByReportedAtDesc(reference.value()).stream()
                .map(DetentionEvent::view)
                .toList();
    }

    private void begin(DetentionEvent detention, CaseReference reference) {
        detentions.saveAndFlush(detention);
        files.raise(reference, CaseFlag.IN_DETENTION);
        events.publishEvent(new PersonDetained(reference, now()));
        processes.deliver(DetentionProcess.DETENTION_REPORTED, reference, CaseFacts.none());
    }

    private void free(CaseReference reference) {
        files.lower(reference, CaseFlag.IN_DETENTION);
        events.publishEvent(new DetentionEnded(reference, now()));
    }

    private void notInFuture(String field, Instant moment) {
        if (moment.isAfter(now())) {
            throw Refusal.ofField(field, "MOMENT_IN_FUTURE");
        }
    }

    private DetentionEvent running(CaseReference reference) {
        return detentions.findByRunningKey(reference.value()).orElseThrow(() -> Refusal.because("NOT_IN_DETENTION"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
