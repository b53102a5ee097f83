package kz.nrm.deadline;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** The first rows of each part of the board. Each of them is found along an index, however many there are. */
@Component
class BoardRows {

    private static final int FIRST = 10;

    /** What ends at the same moment has an order too: whatever is hidden, the rest looks the same. */
    private static final Comparator<Deadline> BY_END =
            comparing(Deadline::dueAt).thenComparing(Deadline::id);

    private final DeadlineRepository rows;

    BoardRows(DeadlineRepository rows) {
        this.rows = rows;
    }

    List<DeadlineView> overdue(DeadlineScope scope, Instant now) {
        return first(scope, running().and(owed()).and(until(now, false)), BY_END);
    }

    /** Those that end after an instant, and not after another one. */
    List<DeadlineView> ending(DeadlineScope scope, Instant after, Instant until) {
        return first(scope, running().and(from(after)).and(until(until, true)), BY_END);
    }

    List<DeadlineView> later(DeadlineScope scope, Instant after) {
        return first(scope, running().and(from(after)), BY_END);
    }

    List<DeadlineView> suspended(DeadlineScope scope) {
        return first(scope, status(DeadlineStatus.PAUSED), BY_END);
    }

    /** Running ones of some kinds, the one that started first before the others. */
    List<DeadlineView> ofKinds(DeadlineScope scope, Set<String> kinds) {
        return kinds.stream()
                .flatMap(kind -> first(
                        scope,
                        running().and((row, query, sql) -> sql.equal(row.get("kind"), kind)),
                        comparing(Deadline::startAt).thenComparing(Deadline::id))
                        .stream())
                .sorted(comparing(DeadlineView::startAt).thenComparing(DeadlineView::id))
                .limit(FIRST)
                .toList();
    }

    /** One question for each way a reader comes to see rows, because each has its own index. */
    private List<DeadlineView> first(
            DeadlineScope scope, Specification<Deadline> which, Comparator<Deadline> comparison) {
        return ways(scope).stream()
                .flatMap(way -> rows
                        .findBy(
                                which.and(DeadlineSearch.within(way)),
                                found -> found.sortBy(Sort.by("dueAt", "id"))
                                        .limit(FIRST)
                                        .all())
                        .stream())
                .distinct()
                .sorted(comparison)
                .limit(FIRST)
                .map(Deadline::view)
                .toList();
    }

    private static List<DeadlineScope> ways(DeadlineScope scope) {
        if (scope.everything()) {
            return List.of(scope);
        }
        var ways = new ArrayList<DeadlineScope>();
        Stream.of(
                        new DeadlineScope(
                                false, scope.agencies(), Set.of(), Set.of(), scope.hidden(), scope.withheld()),
                        new DeadlineScope(false, Set.of(), scope.regions(), Set.of(), scope.hidden(), scope.withheld()),
                        new DeadlineScope(
                                false, Set.of(), Set.of(), scope.references(), scope.hidden(), scope.withheld()))
                .filter(way -> !way.agencies().isEmpty()
                        || !way.regions().isEmpty()
                        || !way.references().isEmpty())
                .forEach(ways::add);
        return ways;
    }

    private static Specification<Deadline> running() {
        return status(DeadlineStatus.RUNNING);
    }

    private static Specification<Deadline> status(DeadlineStatus status) {
        return (row, query, sql) -> sql.equal(row.get("status"), status);
    }

    private static Specification<Deadline> owed() {
        return (row, query, sql) -> sql.isFalse(row.get("elapses"));
    }

    private static Specification<Deadline> from(Instant after) {
        return (row, query, sql) -> sql.greaterThan(row.get("dueAt"), after);
    }

    private static Specification<Deadline> until(Instant end, boolean including) {
        return (row, query, sql) ->
                including ? sql.lessThanOrEqualTo(row.get("dueAt"), end) : sql.lessThan(row.get("dueAt"), end);
    }
}
