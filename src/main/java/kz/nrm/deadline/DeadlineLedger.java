package kz.nrm.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes deadline rows: each change is stored with its line in the ledger and told to whoever listens. */
@Component
class DeadlineLedger {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineLedger.class);

    private final DeadlineRepository rows;
    private final DeadlineEntryRepository entries;
    private final DeadlineRules rules;
    private final CalendarInForce calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineLedger(
            DeadlineRepository rows,
            DeadlineEntryRepository entries,
            DeadlineRules rules,
            CalendarInForce calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.rules = rules;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** The lines of one deadline, oldest first. */
    List<LedgerLine> lines(UUID deadline) {
        return entries.findByDeadlineIdOrderByOrdinal(deadline).stream()
                .map(DeadlineEntry::line)
                .toList();
    }

    /** @param flush whether a rival deadline would have to be noticed now */
    Deadline started(NewDeadline opened, boolean flush) {
        var deadline = opened.deadline();
        climbs(deadline);
        var ordinal = deadline.nextEntry();
        if (flush) {
            rows.saveAndFlush(deadline);
        } else {
            rows.save(deadline);
        }
        var at = now();
        write(
                deadline,
                new LedgerLine(
                        ordinal,
                        LedgerChange.STARTED,
                        at,
                        UserId.SYSTEM,
                        deadline.startFact(),
                        opened.term(),
                        null,
                        deadline.dueAt(),
                        calendar.version(),
                        opened.end().steps()));
        events.publishEvent(
                new DeadlineOpened(deadline.reference(), deadline.id(), deadline.kind(), deadline.dueAt(), at));
        return deadline;
    }

    void extended(Deadline deadline, Counted end, String reason, UserId by) {
        var from = deadline.dueAt();
        deadline.extendedTo(end.end(), calendar.version());
        moved(deadline, LedgerChange.EXTENDED, end, from, reason, by);
    }

    void keptOpen(Deadline deadline, Counted end, String reason, UserId by) {
        var from = deadline.dueAt();
        deadline.movedTo(end.end(), calendar.version());
        moved(deadline, LedgerChange.KEPT_OPEN, end, from, reason, by);
    }

    void suspended(Deadline deadline, SuspensionReason reason, UserId by) {
        deadline.suspended(reason, now());
        moved(deadline, LedgerChange.SUSPENDED, Counted.nothing(deadline), deadline.dueAt(), reason.name(), by);
    }

    void resumed(Deadline deadline, DeadlineCalculation end, String reason, UserId by) {
        var from = deadline.dueAt();
        deadline.resumed(end, now(), calendar.version());
        moved(deadline, LedgerChange.RESUMED, new Counted(null, end), from, reason, by);
    }

    void restored(Deadline deadline, Counted end, String reason, UserId by) {
        var from = deadline.dueAt();
        deadline.restored(end.end(), calendar.version());
        moved(deadline, LedgerChange.RESTORED, end, from, reason, by);
    }

    void recounted(Deadline deadline, DeadlineCalculation end, String edition, UserId by) {
        var from = deadline.dueAt();
        deadline.recounted(end, edition);
        moved(deadline, LedgerChange.CALENDAR_CHANGED, new Counted(null, end), from, edition, by);
    }

    private void moved(Deadline deadline, LedgerChange change, Counted end, Instant from, String reason, UserId by) {
        var at = now();
        climbs(deadline);
        var line = new LedgerLine(
                deadline.nextEntry(),
                change,
                at,
                by,
                reason,
                end.term(),
                from,
                deadline.dueAt(),
                calendar.version(),
                end.end().steps());
        rows.saveAndFlush(deadline);
        write(deadline, line);
        events.publishEvent(new DeadlineMoved(
                deadline.reference(),
                deadline.id(),
                deadline.kind(),
                change,
                deadline.workItem(),
                from,
                deadline.dueAt(),
                reason,
                by,
                at));
    }

    /** @throws IllegalStateException when the rule does not let this reason end it */
    void ended(Deadline deadline, DeadlineStatus how, String reason, UserId by) {
        if (!rule(deadline).endsFor(reason)) {
            throw new IllegalStateException(deadline.kind() + " is not ended by " + reason);
        }
        var at = now();
        var change = LedgerChange.valueOf(how.name());
        deadline.ended(how, at);
        var line = new LedgerLine(
                deadline.nextEntry(),
                change,
                at,
                by,
                reason,
                null,
                deadline.dueAt(),
                deadline.dueAt(),
                calendar.version(),
                List.of());
        rows.saveAndFlush(deadline);
        write(deadline, line);
        events.publishEvent(
                change == LedgerChange.MET
                        ? new DeadlineMet(deadline.reference(), deadline.id(), deadline.kind(), deadline.isOver(at), at)
                        : new DeadlineCancelled(deadline.reference(), deadline.id(), deadline.kind(), reason, at));
    }

    /** Sets when the next rung of the ladder is due. */
    private void climbs(Deadline deadline) {
        if (deadline.status() == DeadlineStatus.RUNNING) {
            var rule = rule(deadline);
            deadline.climbsNext(calendar.ladder()
                    .next(rule, deadline.span(rule), deadline.rung())
                    .map(Ladder.Step::at));
        }
    }

    private void write(Deadline deadline, LedgerLine line) {
        entries.save(new DeadlineEntry(deadline, line));
        LOG.info(
                "deadline {} of {} {}, ends {}",
                deadline.kind(),
                deadline.reference(),
                line.change(),
                deadline.dueAt());
    }

    private DeadlineRule rule(Deadline deadline) {
        return rules.version(deadline.kind(), deadline.ruleVersion());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** A new end with the term it was counted by. */
    record Counted(@Nullable Term term, DeadlineCalculation end) {

        static Counted nothing(Deadline deadline) {
            return new Counted(null, new DeadlineCalculation(deadline.startAt(), deadline.dueAt(), List.of(), true));
        }
    }

    /** A deadline that has no row yet, with how its end was counted. */
    record NewDeadline(Deadline deadline, @Nullable Term term, DeadlineCalculation end) {}
}
