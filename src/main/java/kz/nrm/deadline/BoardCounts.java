package kz.nrm.deadline;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts all open deadlines in one statement. */
@Component
@Transactional(readOnly = true)
class BoardCounts {

    private static final String ALL = """
            select apart, agency, role, region, kind, part, count(*) as amount, sum(paused_seconds) as paused
            from (select case when reference in (:apart) then reference end as apart,
                    agency, role, region, kind, paused_seconds,
                    case when status = 'PAUSED' then 'SUSPENDED'
                        when due_at > :week then 'LATER'
                        when due_at > :today then 'WEEK'
                        when due_at >= :now then 'TODAY'
                        when due_at >= :day then 'OVERDUE_1'
                        when due_at >= :threeDays then 'OVERDUE_3'
                        when due_at >= :sevenDays then 'OVERDUE_7'
                        when due_at >= :thirtyDays then 'OVERDUE_30'
                        else 'OVERDUE_LONGER' end as part
                from deadline
                where status = 'PAUSED' or (status = 'RUNNING' and (elapses = false or due_at >= :now))) counted
            group by apart, agency, role, region, kind, part""";

    /** No reference looks like this; a list in a statement is never empty. */
    private static final Set<String> NONE = Set.of("-");

    private final EntityManager database;

    BoardCounts(EntityManager database) {
        this.database = database;
    }

    /** @param apart references of cases that are counted one by one */
    List<BoardCount> at(Instant now, Set<String> apart) {
        var today = endOfToday(now);
        var counts = database.createNativeQuery(ALL, Tuple.class)
                .setParameter("apart", apart.isEmpty() ? NONE : apart)
                .setParameter("now", now)
                .setParameter("today", today)
                .setParameter("week", today.plus(Duration.ofDays(7)))
                .setParameter("day", now.minus(Duration.ofDays(1)))
                .setParameter("threeDays", now.minus(Duration.ofDays(3)))
                .setParameter("sevenDays", now.minus(Duration.ofDays(7)))
                .setParameter("thirtyDays", now.minus(Duration.ofDays(30)));
        return ((List<?>) counts.getResultList())
                .stream().map(Tuple.class::cast).map(BoardCounts::count).toList();
    }

    /** 24:00 of the day in Asia/Almaty. */
    static Instant endOfToday(Instant now) {
        return now.atZone(Region.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(Region.ZONE)
                .toInstant();
    }

    /** What must be counted apart for a reader with this scope. */
    static Set<String> apart(DeadlineScope scope) {
        return Stream.concat(scope.hidden().stream(), scope.references().stream())
                .map(Object::toString)
                .collect(toUnmodifiableSet());
    }

    private static BoardCount count(Tuple row) {
        return new BoardCount(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                BoardPart.valueOf(row.get(5, String.class)),
                row.get(6, Number.class).longValue(),
                row.get(7, Number.class).longValue());
    }
}
