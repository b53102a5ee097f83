package kz.nrm.deadline;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Turns a query into one statement. */
final class DeadlineSearch {

    private static final Duration SOON = Duration.ofDays(7);

    private final Root<Deadline> row;
    private final CriteriaBuilder sql;
    private final List<Predicate> all = new ArrayList<>();

    private DeadlineSearch(Root<Deadline> row, CriteriaBuilder sql) {
        this.row = row;
        this.sql = sql;
    }

    static Specification<Deadline> matching(DeadlineQuery query, Instant now) {
        return (row, criteria, sql) -> new DeadlineSearch(row, sql).of(query, now);
    }

    static Specification<Deadline> visible(UUID id, DeadlineScope scope) {
        return (row, criteria, sql) -> {
            var search = new DeadlineSearch(row, sql);
            search.inside(scope);
            search.all.add(sql.equal(row.get("id"), id));
            return search.conjunction();
        };
    }

    static Specification<Deadline> within(DeadlineScope scope) {
        return (row, criteria, sql) -> {
            var search = new DeadlineSearch(row, sql);
            search.inside(scope);
            return search.conjunction();
        };
    }

    private Predicate of(DeadlineQuery query, Instant now) {
        equal("agency", query.agency());
        equal("role", query.role());
        if (!query.kinds().isEmpty()) {
            all.add(row.get("kind").in(texts(query.kinds())));
        }
        equal("reference", query.reference());
        var region = query.region();
        equal("region", region == null ? null : region.code());
        var status = query.status();
        if (status != null) {
            filter(status, now);
        }
        inside(query.scope());
        return conjunction();
    }

    private Predicate conjunction() {
        return sql.and(all.toArray(Predicate[]::new));
    }

    private void filter(DeadlineFilter status, Instant now) {
        switch (status) {
            case MET -> status(DeadlineStatus.MET);
            case CANCELLED -> status(DeadlineStatus.CANCELLED);
            case RUNNING -> {
                status(DeadlineStatus.RUNNING);
                all.add(sql.or(sql.isFalse(row.get("elapses")), sql.greaterThanOrEqualTo(row.get("dueAt"), now)));
            }
            case OVERDUE -> {
                status(DeadlineStatus.RUNNING);
                all.add(sql.isFalse(row.get("elapses")));
                all.add(sql.lessThan(row.get("dueAt"), now));
            }
            case DUE_7_DAYS -> {
                status(DeadlineStatus.RUNNING);
                all.add(sql.between(row.get("dueAt"), now, now.plus(SOON)));
            }
            case OPEN ->
                all.add(sql.or(
                        sql.equal(row.get("status"), DeadlineStatus.PAUSED),
                        sql.and(
                                sql.equal(row.get("status"), DeadlineStatus.RUNNING),
                                sql.or(
                                        sql.isFalse(row.get("elapses")),
                                        sql.greaterThanOrEqualTo(row.get("dueAt"), now)))));
            case SUSPENDED -> status(DeadlineStatus.PAUSED);
            default -> part(status, now);
        }
    }

    /** The same bounds as those the board counts by. */
    private void part(DeadlineFilter part, Instant now) {
        var today = BoardCounts.endOfToday(now);
        switch (part) {
            case OVERDUE_1 -> late(now, 0, 1);
            case OVERDUE_3 -> late(now, 1, 3);
            case OVERDUE_7 -> late(now, 3, 7);
            case OVERDUE_30 -> late(now, 7, 30);
            case OVERDUE_LONGER -> late(now, 30, Integer.MAX_VALUE);
            case DUE_TODAY -> {
                status(DeadlineStatus.RUNNING);
                all.add(sql.between(row.get("dueAt"), now, today));
            }
            case DUE_WEEK -> after(today, today.plus(SOON));
            default -> after(today.plus(SOON), null);
        }
    }

    /** Past their end for more than some days, and for no more than others. */
    private void late(Instant now, int more, int most) {
        status(DeadlineStatus.RUNNING);
        all.add(sql.isFalse(row.get("elapses")));
        all.add(sql.lessThan(row.get("dueAt"), now.minus(Duration.ofDays(more))));
        if (most < Integer.MAX_VALUE) {
            all.add(sql.greaterThanOrEqualTo(row.get("dueAt"), now.minus(Duration.ofDays(most))));
        }
    }

    private void after(Instant start, @Nullable Instant end) {
        status(DeadlineStatus.RUNNING);
        all.add(sql.greaterThan(row.get("dueAt"), start));
        if (end != null) {
            all.add(sql.lessThanOrEqualTo(row.get("dueAt"), end));
        }
    }

    private void inside(DeadlineScope scope) {
        if (!scope.everything()) {
            var any = new ArrayList<Predicate>();
            oneOf("agency", scope.agencies(), any);
            oneOf("region", scope.regions().stream().map(Region::code).toList(), any);
            oneOf("reference", scope.references(), any);
            all.add(sql.or(any.toArray(Predicate[]::new)));
        }
        if (!scope.hidden().isEmpty()) {
            all.add(sql.not(row.get("reference").in(texts(scope.hidden()))));
        }
        if (!scope.withheld().kinds().isEmpty()) {
            all.add(sql.not(row.get("kind").in(texts(scope.withheld().kinds()))));
        }
    }

    private void status(DeadlineStatus status) {
        all.add(sql.equal(row.get("status"), status));
    }

    private void equal(String column, @Nullable Object value) {
        if (value != null) {
            all.add(sql.equal(row.get(column), value.toString()));
        }
    }

    private void oneOf(String column, Collection<?> values, List<Predicate> any) {
        if (!values.isEmpty()) {
            any.add(row.get(column).in(texts(values)));
        }
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
