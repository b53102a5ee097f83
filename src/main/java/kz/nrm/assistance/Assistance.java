package kz.nrm.assistance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.ExtensionDecision;
import kz.nrm.deadline.OpenDeadline;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Help as a whole: it starts without anybody's approval (articles 133 and 141(1) of the Social Code), goes on when nobody decides, and
 * ends by people only.
 */
@Service
@Transactional
public class Assistance {

    private static final String NO_DECISION = "NO_DECISION";

    private final AssistanceFileRepository helps;
    private final PlanActions actions;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assistance(
            AssistanceFileRepository helps,
            PlanActions actions,
            CaseFiles files,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.helps = helps;
        this.actions = actions;
        this.files = files;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** The first day of help. No decision of the akimat is needed or awaited. */
    public void start(CaseReference reference) {
        helps.findById(reference.value())
                .ifPresentOrElse(
                        known -> known.restart(today()), () -> helps.save(new AssistanceFile(reference, today())));
        openServicesEnd(reference);
        events.publishEvent(new AssistanceStarted(reference, now()));
    }

    /** The services go on before anybody is asked: no decision means they go on. */
    public void keepGoing(CaseReference reference) {
        var decision = deadlines.extend(reference, AssistanceProcess.SERVICES_END, NO_DECISION, UserId.SYSTEM);
        if (decision instanceof ExtensionDecision.Refused) {
            deadlines.meet(reference, AssistanceProcess.SERVICES_END, NO_DECISION, UserId.SYSTEM);
            openServicesEnd(reference);
        }
        deadlines.meet(reference, AssistanceProcess.SERVICES_END_WARNING, NO_DECISION, UserId.SYSTEM);
        events.publishEvent(new ServicesKeptGoing(reference, now()));
    }

    public void recordNeeds(CaseReference reference, Set<Eligibility> criteria, Set<ServiceKind> needs) {
        help(reference).needs(criteria, needs);
    }

    /**
     * The plan was reviewed.
     *
     * @throws Refusal when the goals are said to be met while the person still waits for something that was accepted
     */
    public void reviewed(CaseReference reference, PlanReviewOutcome outcome, UserId by) {
        if (outcome == PlanReviewOutcome.GOALS_MET
                && (actions.anyOwed(reference) || help(reference).examinationOpen())) {
            throw Refusal.because("HELP_STILL_OPEN");
        }
        deadlines.meet(reference, AssistanceProcess.PLAN_REVIEW, "PLAN_REVIEWED", by);
    }

    /** The end of help was agreed with the person; it needs another agency's confirmation. */
    public void agreeEnd(CaseReference reference, HelpEndReason reason) {
        help(reference).endAgreed(reason);
    }

    /** Whether an adult wishes help to end: then nobody can say no. */
    @Transactional(readOnly = true)
    public boolean ownWishOfAnAdult(CaseReference reference) {
        return help(reference)
                        .endedBecause()
                        .filter(reason -> reason == HelpEndReason.OWN_WISH)
                        .isPresent()
                && files.get(reference).childStatus() == ChildStatus.ADULT;
    }

    /** Help has ended; the door stays open. */
    public void end(CaseReference reference, boolean goalsMet) {
        var help = help(reference);
        help.end(today(), goalsMet);
        List.of(AssistanceProcess.SERVICES_END, AssistanceProcess.SERVICES_END_WARNING, AssistanceProcess.PLAN_REVIEW)
                .forEach(kind -> deadlines.cancel(reference, kind, "HELP_ENDED", UserId.SYSTEM));
        events.publishEvent(new AssistanceEnded(reference, help.endedBecause().orElse(null), now()));
    }

    /** First day, last day as it stands now, and whether help runs; empty before the first day. */
    @Transactional(readOnly = true)
    public Optional<HelpView> of(CaseReference reference) {
        return helps.findById(reference.value())
                .map(help -> new HelpView(
                        help.startedOn(),
                        help.running(),
                        deadlines
                                .runningFor(reference, AssistanceProcess.SERVICES_END)
                                .map(DeadlineView::dueAt)
                                .orElse(null)));
    }

    private void openServicesEnd(CaseReference reference) {
        deadlines.open(OpenDeadline.of(reference, AssistanceProcess.SERVICES_END)
                .in(files.get(reference).region()));
    }

    private AssistanceFile help(CaseReference reference) {
        return helps.findById(reference.value()).orElseThrow(() -> Refusal.because("NO_HELP_RUNS"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Region.ZONE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param servicesUntil UTC; null when no services run */
    public record HelpView(
            LocalDate startedOn, boolean running, @Nullable Instant servicesUntil) {}
}
