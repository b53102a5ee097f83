package kz.nrm.audit;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.shared.CaseEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes every case event into the trail: who, what, in which case, when; never what was entered. The rows of a transaction are written
 * together just before it commits: if they cannot be written, nothing happens.
 */
@Component
class AuditTrail {

    private static final String ROW =
            "insert into audit_entry (id, reference, what, acted_by, happened_at) values (?, ?, ?, ?, ?)";

    private final JdbcTemplate database;
    private final Actors actors;

    AuditTrail(JdbcTemplate database, Actors actors) {
        this.database = database;
        this.actors = actors;
    }

    /** @throws IllegalStateException when no transaction runs: what happens without one could not be undone with its row */
    @EventListener
    void write(CaseEvent event) {
        rows().add(new Object[] {
            UUID.randomUUID(),
            event.reference().value(),
            event.what(),
            actors.currentOrSystem().value(),
            event.at().atOffset(ZoneOffset.UTC)
        });
    }

    private Rows rows() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Rows known) {
            return known;
        }
        var rows = new Rows();
        TransactionSynchronizationManager.registerSynchronization(rows);
        rows.resume();
        return rows;
    }

    private final class Rows implements TransactionSynchronization {

        private final List<Object[]> waiting = new ArrayList<>();
        private boolean committing;

        private void add(Object[] row) {
            if (committing) {
                database.update(ROW, row);
            } else {
                waiting.add(row);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            database.batchUpdate(ROW, waiting);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AuditTrail.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AuditTrail.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditTrail.this);
        }
    }
}
