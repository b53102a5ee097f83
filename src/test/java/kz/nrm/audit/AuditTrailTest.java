package kz.nrm.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTest {

    private static final CaseReference CASE = CaseReference.random();

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final AuditTrail trail = new AuditTrail(jdbc, new Actors());

    AuditTrailTest() {
        jdbc.execute("create table audit_entry (id uuid primary key, reference varchar(20) not null,"
                + " what varchar(20) not null, acted_by varchar(60) not null,"
                + " happened_at timestamp with time zone not null)");
        jdbc.execute("create table other (name varchar(20))");
    }

    private record Happened(String what) implements CaseEvent {
        @Override
        public CaseReference reference() {
            return CASE;
        }

        @Override
        public Instant at() {
            return Instant.parse("2026-01-12T05:00:00Z");
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
                    trail.write(new Happened("a name that is far too long for its column"));
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
        var apart = new TransactionTemplate(transactions);
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

    private List<String> written() {
        return jdbc.queryForList("select what from audit_entry", String.class);
    }
}
