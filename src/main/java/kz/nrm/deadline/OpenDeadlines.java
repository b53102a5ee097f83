package kz.nrm.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through open deadlines with their ledgers, page by page, so that a million of them fit into memory. */
@Component
class OpenDeadlines {

    static final int PAGE = 500;

    private final DeadlineRepository rows;
    private final DeadlineEntryRepository entries;
    private final TransactionTemplate reading;

    OpenDeadlines(DeadlineRepository rows, DeadlineEntryRepository entries, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.entries = entries;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** One open deadline with its ledger, oldest line first. */
    record Open(DeadlineView deadline, List<LedgerLine> lines) {}

    /** Hands over every one of them, in transactions that can write nothing. */
    void each(Specification<Deadline> which, Consumer<Open> taker) {
        UUID last = null;
        do {
            last = handOver(which, last, taker).orElse(null);
        } while (last != null);
    }

    private Optional<UUID> handOver(Specification<Deadline> which, @Nullable UUID after, Consumer<Open> taker) {
        var page = reading.execute(status -> page(which, after));
        if (page == null || page.isEmpty()) {
            return Optional.empty();
        }
        page.forEach(taker);
        return page.size() < PAGE
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).deadline().id());
    }

    /** The next page, in the caller's transaction. */
    List<Open> page(Specification<Deadline> which, @Nullable UUID after) {
        var found = rows.findBy(
                which.and(open()).and(beyond(after)),
                query -> query.sortBy(Sort.by("id")).limit(PAGE).all());
        if (found.isEmpty()) {
            return List.of();
        }
        var lines = entries.linesOf(found.stream().map(Deadline::id).toList()).stream()
                .collect(groupingBy(
                        pair -> (UUID) pair[0], mapping(pair -> ((DeadlineEntry) pair[1]).line(), toList())));
        return found.stream()
                .map(deadline -> new Open(deadline.view(), lines.getOrDefault(deadline.id(), List.of())))
                .toList();
    }

    private static Specification<Deadline> open() {
        return (row, query, sql) -> row.get("status").in(DeadlineStatus.RUNNING, DeadlineStatus.PAUSED);
    }

    private static Specification<Deadline> beyond(@Nullable UUID after) {
        return (row, query, sql) -> after == null ? sql.conjunction() : sql.greaterThan(row.get("id"), after);
    }
}
