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
        equal("kind", query.kind());
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
