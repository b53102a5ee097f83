package kz.nrm.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads and writes the rungs of many deadlines at once, past the entities: a page is locked, decided and written in four statements. */
@Component
class RungRows {

    /** Rows that another node holds are its work. */
    private static final String DUE = """
            select id, reference, kind, rule_version, start_at, due_at, elapses, rung, climb, agency, role, region, work_item
            from deadline where status = 'RUNNING' and next_rung_at <= ?
            order by next_rung_at, id limit ? for update skip locked""";

    private static final String CLAIM = """
            insert into deadline_rung (deadline_id, climb, ordinal, claimed_at, state, addressee) values (?, ?, ?, ?, ?, ?)""";

    private static final String CLIMB = "update deadline set rung = ?, next_rung_at = ? where id = ?";

    private static final String NEXT =
            "select min(next_rung_at) from deadline where status = 'RUNNING' and next_rung_at <= ?";

    private final JdbcTemplate jdbc;

    RungRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A deadline whose next rung is due. */
    record DueRow(
            UUID id,
            CaseReference reference,
            DeadlineKind kind,
            String ruleVersion,
            Instant startAt,
            Instant dueAt,
            boolean elapses,
            int rung,
            int climb,
            AgencyId agency,
            String role,
            @Nullable Region region,
            @Nullable UUID workItem) {

        Ladder.Span span(DeadlineRule rule) {
            return new Ladder.Span(startAt, dueAt, elapses && !rule.elapses());
        }
    }

    /** A rung that is taken by this sweep; superseded when a later one is due already. */
    record Claim(DueRow row, Ladder.Step step, boolean superseded) {}

    /** Where a deadline stands from now on. */
    record Climbed(UUID deadline, int rung, @Nullable Instant next) {}

    List<DueRow> lockDue(Instant now, int most) {
        return jdbc.query(DUE, (row, number) -> read(row), utc(now), most);
    }

    void claim(List<Claim> claims, Instant now) {
        jdbc.batchUpdate(CLAIM, claims, Math.max(1, claims.size()), (statement, claim) -> {
            statement.setObject(1, claim.row().id());
            statement.setInt(2, claim.row().climb());
            statement.setInt(3, claim.step().ordinal());
            statement.setObject(4, utc(now));
            statement.setString(5, claim.superseded() ? "SUPERSEDED" : "CLAIMED");
            statement.setString(6, claim.step().to());
        });
    }

    void climb(List<Climbed> climbed) {
        jdbc.batchUpdate(CLIMB, climbed, Math.max(1, climbed.size()), (statement, one) -> {
            var next = one.next();
            statement.setInt(1, one.rung());
            statement.setObject(2, next == null ? null : utc(next));
            statement.setObject(3, one.deadline());
        });
    }

    Optional<Instant> next(Instant until) {
        return Optional.ofNullable(jdbc.queryForObject(NEXT, OffsetDateTime.class, utc(until)))
                .map(OffsetDateTime::toInstant);
    }

    private static DueRow read(ResultSet row) throws SQLException {
        var region = row.getString("region");
        return new DueRow(
                row.getObject("id", UUID.class),
                new CaseReference(row.getString("reference")),
                new DeadlineKind(row.getString("kind")),
                row.getString("rule_version"),
                row.getObject("start_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("elapses"),
                row.getInt("rung"),
                row.getInt("climb"),
                new AgencyId(row.getString("agency")),
                row.getString("role"),
                region == null ? null : Region.ofCode(region).orElse(null),
                row.getObject("work_item", UUID.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
