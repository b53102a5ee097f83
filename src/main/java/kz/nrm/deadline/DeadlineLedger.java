package kz.nrm.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.nrm.deadline.DeadlineEntry.Change;
import kz.nrm.shared.UserId;
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
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineLedger(
            DeadlineRepository rows,
            DeadlineEntryRepository entries,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    Deadline opened(Deadline deadline) {
        rows.saveAndFlush(deadline);
        return noted(deadline);
    }

    /** For a deadline that can have no rival: the row is written with the rest of the transaction. */
    Deadline openedFirst(Deadline deadline) {
        rows.save(deadline);
        return noted(deadline);
    }

    private Deadline noted(Deadline deadline) {
        var at = now();
        entries.save(new DeadlineEntry(deadline, Change.OPENED, at, UserId.SYSTEM, deadline.startFact(), null));
        events.publishEvent(
                new DeadlineOpened(deadline.reference(), deadline.id(), deadline.kind(), deadline.dueAt(), at));
        log(deadline, Change.OPENED);
        return deadline;
    }

    void extended(Deadline deadline, DeadlineCalculation end, String reason, UserId by) {
        var from = deadline.dueAt();
        deadline.extendedTo(end, calendar.version());
        moved(deadline, from, reason, by);
    }

    void keptOpen(Deadline deadline, DeadlineCalculation end, String reason, UserId by) {
        var from = deadline.dueAt();
        deadline.movedTo(end, calendar.version());
        moved(deadline, from, reason, by);
    }

    private void moved(Deadline deadline, Instant from, String reason, UserId by) {
        var at = now();
        rows.saveAndFlush(deadline);
        entries.save(new DeadlineEntry(deadline, Change.EXTENDED, at, by, reason, from));
        events.publishEvent(new DeadlineExtended(
                deadline.reference(), deadline.id(), deadline.kind(), from, deadline.dueAt(), reason, by, at));
        log(deadline, Change.EXTENDED);
    }

    void ended(Deadline deadline, DeadlineStatus how, String reason, UserId by) {
        var at = now();
        var change = how == DeadlineStatus.MET ? Change.MET : Change.CANCELLED;
        deadline.ended(how, at);
        rows.saveAndFlush(deadline);
        entries.save(new DeadlineEntry(deadline, change, at, by, reason, deadline.dueAt()));
        events.publishEvent(
                change == Change.MET
                        ? new DeadlineMet(deadline.reference(), deadline.id(), deadline.kind(), deadline.isOver(at), at)
                        : new DeadlineCancelled(deadline.reference(), deadline.id(), deadline.kind(), reason, at));
        log(deadline, change);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void log(Deadline deadline, Change change) {
        LOG.info("deadline {} of {} {}, ends {}", deadline.kind(), deadline.reference(), change, deadline.dueAt());
    }
}
