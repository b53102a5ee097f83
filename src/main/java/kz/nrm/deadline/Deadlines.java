package kz.nrm.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.access.Looked;
import kz.nrm.deadline.ExtensionDecision.Granted;
import kz.nrm.deadline.ExtensionDecision.Reason;
import kz.nrm.deadline.ExtensionDecision.Refused;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.DatabaseTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines of all cases: opened by facts, prolonged by decisions, ended by what was done. Every change is a line in the ledger. */
@Service
@Transactional
public class Deadlines {

    /** As far as the deadlines of a list are counted. */
    public static final int COUNTED = 1_000;

    private static final String ELAPSED = "ELAPSED";

    private final DeadlineRepository rows;
    private final DeadlinePages pages;
    private final DeadlineLedger ledger;
    private final DeadlineOpening opening;
    private final DeadlineExtension extension;
    private final DeadlineRules rules;
    private final DatabaseTime time;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deadlines(
            DeadlineRepository rows,
            DeadlinePages pages,
            DeadlineLedger ledger,
            DeadlineOpening opening,
            DeadlineExtension extension,
            DeadlineRules rules,
            DatabaseTime time,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.ledger = ledger;
        this.opening = opening;
        this.extension = extension;
        this.rules = rules;
        this.time = time;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a deadline, or returns the one that runs for the same work item or process instance and kind.
     *
     * @throws NoDeadlineRule      when no rule is in force on the day of the start
     * @throws CalendarYearMissing when the end lies in a year that is not loaded
     */
    public DeadlineView open(OpenDeadline command) {
        return running(command)
                .orElseGet(() -> ledger.started(opening.open(command), true))
                .view();
    }

    /** As {@link #open}, for an end that a person or an authority has named: the day to ask again, the day until which it was prolonged. */
    public DeadlineView openUntil(OpenDeadline command, Instant end) {
        return running(command)
                .orElseGet(() -> ledger.started(opening.openUntil(command, end), true))
                .view();
    }

    /** As {@link #open}, for a work item that was made just now: none can run for it yet, so nothing is looked up or flushed. */
    DeadlineView openFirst(OpenDeadline command) {
        return ledger.started(opening.open(command), false).view();
    }

    /** As {@link #open}, for a wait: one that has run out is closed and the next one opened, so that a repeated wait waits again. */
    public DeadlineView openNext(OpenDeadline command) {
        running(command)
                .filter(deadline -> deadline.isOver(time.now()))
                .ifPresent(deadline -> ledger.ended(deadline, DeadlineStatus.MET, ELAPSED, UserId.SYSTEM));
        return open(command);
    }

    /** Prolongs the running deadline by what its rule allows. Its end only ever moves to later; timers follow by themselves. */
    public ExtensionDecision extend(CaseReference reference, DeadlineKind kind, String reason, UserId by) {
        return running(reference, kind)
                .findFirst()
                .map(running -> prolong(running, reason, by))
                .orElse(new Refused(Reason.NOT_RUNNING));
    }

    /** As above, for one deadline. */
    public ExtensionDecision extend(UUID id, String reason, UserId by) {
        return rows.findById(id)
                .filter(deadline -> deadline.status() == DeadlineStatus.RUNNING)
                .map(running -> prolong(running, reason, by))
                .orElse(new Refused(Reason.NOT_RUNNING));
    }

    private ExtensionDecision prolong(Deadline running, String reason, UserId by) {
        return extension
                .obstacle(running, reason)
                .<ExtensionDecision>map(Refused::new)
                .orElseGet(() -> prolongAllowed(running, reason, by));
    }

    /**
     * Keeps a deadline running whose end has come while a request to prolong it is undecided: the end moves on by what its rule says,
     * until it lies ahead. This is no extension and is not counted as one.
     *
     * @return the new end, UTC; empty when none runs, it is not over, or its rule does not know this
     */
    public Optional<Instant> keepOpen(CaseReference reference, DeadlineKind kind, String reason, UserId by) {
        return running(reference, kind)
                .findFirst()
                .filter(deadline -> deadline.isOver(time.now()))
                .flatMap(deadline -> extension.whileUndecided(deadline).map(end -> {
                    ledger.keptOpen(deadline, end, reason, by);
                    return deadline.dueAt();
                }));
    }

    /** The running deadlines of this kind are given up by the person whose right they are. @return how many */
    public int waive(CaseReference reference, DeadlineKind kind, String reason, UserId by) {
        return endAll(
                running(reference, kind).filter(deadline -> rule(deadline).waivable()),
                DeadlineStatus.WAIVED,
                reason,
                by);
    }

    /** What the running deadlines of this kind ask for was done. @return how many were met */
    public int meet(CaseReference reference, DeadlineKind kind, String reason, UserId by) {
        return endAll(running(reference, kind), DeadlineStatus.MET, reason, by);
    }

    /** The work a deadline waited for was done. @return whether one was running */
    public boolean meet(UUID workItem, String reason, UserId by) {
        return endAll(ofWorkItem(workItem), DeadlineStatus.MET, reason, by) > 0;
    }

    /** Nobody owes the running deadlines of this kind any more. @return how many were cancelled */
    public int cancel(CaseReference reference, DeadlineKind kind, String reason, UserId by) {
        return endAll(running(reference, kind), DeadlineStatus.CANCELLED, reason, by);
    }

    /** The work a deadline waited for was taken back. @return whether one was running */
    public boolean cancel(UUID workItem, String reason, UserId by) {
        return endAll(ofWorkItem(workItem), DeadlineStatus.CANCELLED, reason, by) > 0;
    }

    /** Another agency owes the work now; the end does not move. */
    void hand(UUID workItem, AgencyId to, String role) {
        Stream.of(DeadlineStatus.values())
                .filter(DeadlineStatus::open)
                .flatMap(status -> rows.findByWorkItemAndStatus(workItem, status).stream())
                .forEach(deadline -> deadline.ownedBy(to, role));
    }

    /** Whether the running deadline of this kind is past its end by the time of the database, or was ended; no when there never was one. */
    @Transactional(readOnly = true)
    public boolean isOver(CaseReference reference, DeadlineKind kind) {
        var all = rows.findByReferenceAndKindOrderByStartAtDesc(reference.value(), kind.value());
        return !all.isEmpty()
                && all.stream().filter(Deadline::running).allMatch(deadline -> deadline.isOver(time.now()));
    }

    /** The running deadline of this kind, the latest one when several processes of the case have one. */
    @Transactional(readOnly = true)
    public Optional<DeadlineView> runningFor(CaseReference reference, DeadlineKind kind) {
        return running(reference, kind).findFirst().map(Deadline::view);
    }

    @Transactional(readOnly = true)
    public Optional<DeadlineView> runningFor(String processInstance, DeadlineKind kind) {
        return rows.findByRunningKey(OpenDeadline.processKey(processInstance, kind))
                .map(Deadline::view);
    }

    /** Which of these still run. */
    @Transactional(readOnly = true)
    public Set<UUID> runningAmong(Collection<UUID> ids) {
        return rows.runningAmong(ids);
    }

    @Transactional(readOnly = true)
    public Optional<DeadlineView> find(UUID id) {
        return rows.findById(id).map(Deadline::view);
    }

    /** One deadline, if the reader may see it. */
    @Transactional(readOnly = true)
    public Optional<DeadlineView> find(UUID id, DeadlineScope scope) {
        var found = rows.findOne(DeadlineSearch.visible(id, scope)).map(Deadline::view);
        found.map(DeadlineView::reference).map(Looked::at).ifPresent(events::publishEvent);
        return found;
    }

    /** One page, earliest end first. How many there are is counted up to {@link #COUNTED}; there may be more then. */
    @Transactional(readOnly = true)
    public Page<DeadlineView> find(DeadlineQuery query) {
        var found = pages.page(query, clock.instant());
        events.publishEvent(Looked.list(found.getNumberOfElements()));
        return found;
    }

    private Optional<Deadline> running(OpenDeadline command) {
        var same = rows.findByRunningKey(command.runningKey());
        if (same.isPresent() || command.workItem() != null) {
            return same;
        }
        return command.processInstance() == null
                ? running(command.reference(), command.kind())
                        .filter(Deadline::ofNoWorkItem)
                        .findFirst()
                : rows.findByRunningKey(command.caseKey()).map(deadline -> deadline.adoptedBy(command));
    }

    private Stream<Deadline> running(CaseReference reference, DeadlineKind kind) {
        return rows.findByReferenceAndKindOrderByStartAtDesc(reference.value(), kind.value()).stream()
                .filter(Deadline::running);
    }

    private Stream<Deadline> ofWorkItem(UUID workItem) {
        return rows.findByWorkItemAndStatus(workItem, DeadlineStatus.RUNNING).stream();
    }

    private ExtensionDecision prolongAllowed(Deadline running, String reason, UserId by) {
        var end = extension.end(running);
        if (!end.end().dueAt().isAfter(running.dueAt())) {
            return new Refused(Reason.NOT_LATER_THAN_BEFORE);
        }
        ledger.extended(running, end, reason, by);
        return new Granted(running.dueAt());
    }

    private DeadlineRule rule(Deadline deadline) {
        return rules.version(deadline.kind(), deadline.ruleVersion());
    }

    private int endAll(Stream<Deadline> running, DeadlineStatus how, String reason, UserId by) {
        var all = running.toList();
        all.forEach(deadline -> ledger.ended(deadline, how, reason, by));
        return all.size();
    }
}
