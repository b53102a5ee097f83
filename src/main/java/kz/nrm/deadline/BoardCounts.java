package kz.nrm.deadline;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.nrm.shared.Region;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts all open deadlines in one statement. */
@Component
@Transactional(readOnly = true)
class BoardCounts {

    private static final String OPEN = """
            select reference, agency, role, region, kind, paused_seconds,
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
            where (status = 'PAUSED' or (status = 'RUNNING' and (elapses = false or due_at >= :now)))""";

    /** One statement, so that all of it is of one moment. */
    private static final String ALL = """
            select cast(null as varchar(40)) as apart, agency, role, region, kind, part, count(*) as amount,
                sum(paused_seconds) as paused
            from (%s) counted group by agency, role, region, kind, part
            union all
            select reference, agency, role, region, kind, part, count(*), sum(paused_seconds)
            from (%s and reference in (:apart)) known group by reference, agency, role, region, kind, part""".formatted(OPEN, OPEN);

    /** No reference looks like this; a list in a statement is never empty. */
    private static final Set<String> NONE = Set.of("-");

    private final NamedParameterJdbcTemplate jdbc;

    BoardCounts(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param apart references of cases that are counted one by one */
    List<BoardCount> at(Instant now, Set<String> apart) {
        var today = endOfToday(now);
        var parameters = new MapSqlParameterSource("apart", apart.isEmpty() ? NONE : apart)
                .addValue("now", utc(now))
                .addValue("today", utc(today))
                .addValue("week", utc(today.plus(Duration.ofDays(7))))
                .addValue("day", utc(now.minus(Duration.ofDays(1))))
                .addValue("threeDays", utc(now.minus(Duration.ofDays(3))))
                .addValue("sevenDays", utc(now.minus(Duration.ofDays(7))))
                .addValue("thirtyDays", utc(now.minus(Duration.ofDays(30))));
        return withoutThose(jdbc.query(ALL, parameters, (row, number) -> count(row)));
    }

    /** What stands apart does not count in the rest as well. */
    private static List<BoardCount> withoutThose(List<BoardCount> counted) {
        var rest = new LinkedHashMap<BoardCount.Place, BoardCount>();
        var apart = new ArrayList<BoardCount>();
        for (var count : counted) {
            if (count.reference() == null) {
                rest.put(count.place(), count);
            } else {
                apart.add(count);
            }
        }
        apart.forEach(count -> rest.computeIfPresent(count.place(), (place, all) -> all.without(count)));
        return Stream.concat(rest.values().stream().filter(count -> count.count() > 0), apart.stream())
                .toList();
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

    private static BoardCount count(ResultSet row) throws SQLException {
        return new BoardCount(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                BoardPart.valueOf(row.getString(6)),
                row.getLong(7),
                row.getLong(8));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
