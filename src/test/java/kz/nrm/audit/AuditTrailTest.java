package kz.nrm.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserEvent;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTest {

    private static final CaseReference CASE = CaseReference.random();
    private static final Instant AT = Instant.parse("2026-01-12T05:00:00Z");

    private final TrailDatabase base = TrailDatabase.inMemory();
    private final JdbcTemplate jdbc = base.jdbc;
    private final TransactionTemplate transaction = base.transaction;
    private final AuditTrail trail = base.trail;

    AuditTrailTest() {
        jdbc.execute("create table other (name varchar(20))");
    }

    private record Happened(String what) implements CaseEvent {
        @Override
        public CaseReference reference() {
            return CASE;
        }

        @Override
        public Instant at() {
            return AT;
        }
    }

    @Test
    void everything_that_happens_in_a_transaction_is_written_with_it() {
        transaction.executeWithoutResult(status -> {
            trail.write(new Happened("First"));
            trail.write(new Happened("Second"));
        });
        assertThat(written()).containsExactlyInAnyOrder("First", "Second");
    }

    @Test
    void what_is_taken_back_leaves_no_row() {
        transaction.executeWithoutResult(status -> {
            trail.write(new Happened("First"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> trail.write(new Happened("Second")));
        assertThat(written()).containsExactly("Second");
    }

    @Test
    void if_the_row_cannot_be_written_nothing_happens() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.update("insert into other values ('work')");
                    trail.write(new Happened("a name that is far too long for its column".repeat(3)));
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(jdbc.queryForList("select name from other")).isEmpty();
    }

    @Test
    void what_happens_while_the_transaction_commits_is_written_too() {
        transaction.executeWithoutResult(status -> {
            trail.write(new Happened("First"));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    trail.write(new Happened("Late"));
                }
            });
        });
        assertThat(written()).containsExactlyInAnyOrder("First", "Late");
    }

    @Test
    void a_transaction_of_its_own_keeps_its_own_rows() {
        var apart = new TransactionTemplate(base.transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            trail.write(new Happened("Outer"));
            apart.executeWithoutResult(inner -> trail.write(new Happened("Inner")));
            trail.write(new Happened("OuterAgain"));
            status.setRollbackOnly();
        });
        assertThat(written()).containsExactly("Inner");
    }

    @Test
    void nothing_happens_outside_a_transaction() {
        assertThatThrownBy(() -> trail.write(new Happened("Alone"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_row_stands_behind_the_one_before() {
        transaction.executeWithoutResult(status -> {
            trail.write(new Happened("First"));
            trail.write(new Happened("Second"));
        });
        transaction.executeWithoutResult(status -> trail.write(new Happened("Third")));

        var rows = jdbc.queryForList("select seq, previous, mac from audit_entry order by seq");
        var head = jdbc.queryForMap("select seq, mac from audit_head where stream = ?", "case:" + CASE);
        assertThat(rows).extracting(row -> row.get("seq")).containsExactly(1L, 2L, 3L);
        assertThat((byte[]) rows.get(0).get("previous")).containsOnly(0).hasSize(32);
        assertThat(rows.get(1).get("previous")).isEqualTo(rows.get(0).get("mac"));
        assertThat(rows.get(2).get("previous")).isEqualTo(rows.get(1).get("mac"));
        assertThat(head)
                .containsEntry("seq", 3L)
                .containsEntry("mac", rows.get(2).get("mac"));
    }

    @Test
    void cases_have_streams_of_their_own() {
        transaction.executeWithoutResult(status -> {
            trail.write(new Happened("Here"));
            trail.write(Entry.ofUser("SignedIn", Entry.Result.DONE, base.origins.of("inspector"), AT));
            trail.write(new Happened("HereAgain"));
        });
        assertThat(jdbc.queryForList("select stream || ' ' || seq from audit_entry order by stream, seq", String.class))
                .containsExactly("case:" + CASE + " 1", "case:" + CASE + " 2", "user:inspector 1");
    }

    private record Searched(UserId by, Instant at, int lines, String about) implements UserEvent {}

    @Test
    void what_belongs_to_no_case_stands_in_the_stream_of_its_user() {
        transaction.executeWithoutResult(status -> trail.write(new Searched(UserId.SYSTEM, AT, 3, "terms 0af3")));

        assertThat(jdbc.queryForMap("select stream, what, why, cases from audit_entry"))
                .containsEntry("stream", "user:system")
                .containsEntry("what", "Searched")
                .containsEntry("why", "terms 0af3")
                .containsEntry("cases", 3);
    }

    private List<String> written() {
        return base.written();
    }
}
