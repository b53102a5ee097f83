package kz.nrm.deadline;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.deadline.OpenDeadlines.Open;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the running deadlines again after a change of the calendar was approved, one page in one transaction. */
@Component
@Transactional
class CalendarRecount {

    /** By then every node has taken up the new edition; whoever began to count with the old one before cannot commit any more. */
    private static final Duration EVERY_NODE_KNOWS = Duration.ofSeconds(6);

    private static final Logger LOG = LoggerFactory.getLogger(CalendarRecount.class);

    private final CalendarChangeRepository changes;
    private final CalendarInForce calendar;
    private final CalendarImpact impact;
    private final OpenDeadlines open;
    private final DeadlineRepository rows;
    private final DeadlineLedger ledger;
    private final Clock clock;

    CalendarRecount(
            CalendarChangeRepository changes,
            CalendarInForce calendar,
            CalendarImpact impact,
            OpenDeadlines open,
            DeadlineRepository rows,
            DeadlineLedger ledger,
            Clock clock) {
        this.changes = changes;
        this.calendar = calendar;
        this.impact = impact;
        this.open = open;
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The next page of the oldest change that is not done. @return whether there may be more to do at once */
    boolean nextPage() {
        return changes.findByStateOrderByEdition(CalendarChangeView.State.APPROVED).stream()
                .findFirst()
                .flatMap(change -> changes.lock(change.id()))
                .filter(change -> change.view().state() == CalendarChangeView.State.APPROVED)
                .filter(change -> !clock.instant().isBefore(change.since().plus(EVERY_NODE_KNOWS)))
                .map(this::page)
                .orElse(false);
    }

    private boolean page(CalendarChange change) {
        var found = CalendarImpact.touched(change.proposal())
                .map(which -> open.page(which, change.countedTo()))
                .orElse(List.of());
        var derivation = new Derivation(calendar.calendar());
        var moved = (int)
                found.stream().filter(one -> recounted(one, derivation, change)).count();
        last(found).ifPresent(id -> change.counted(id, moved));
        if (found.size() < OpenDeadlines.PAGE) {
            change.applied();
            LOG.info(
                    "calendar {} counted into {} running deadlines",
                    calendar.version(),
                    change.view().moved());
        }
        return true;
    }

    private boolean recounted(Open one, Derivation derivation, CalendarChange change) {
        try {
            var end = impact.moved(one, derivation);
            end.ifPresent(next -> rows.findById(one.deadline().id())
                    .ifPresent(row -> ledger.recounted(row, next, calendar.version(), change.approver())));
            return end.isPresent();
        } catch (CalendarYearMissing missing) {
            LOG.warn("deadline {} stays as it is: {}", one.deadline().id(), missing.getMessage());
            return false;
        }
    }

    private static Optional<UUID> last(List<Open> found) {
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(found.size() - 1).deadline().id());
    }
}
