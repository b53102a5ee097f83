package kz.nrm.audit;

import java.util.ArrayList;
import java.util.List;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.UserEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;

/**
 * Writes every case event into the trail: who, what, in which case, when; never what was entered. The rows of a transaction are chained
 * and written together as the last thing before it commits: if they cannot be written, nothing happens.
 */
@Component
class AuditTrail {

    private final TrailRows trail;
    private final RepeatedDenials denials;
    private final Origins origins;
    private final TransactionTemplate running;

    AuditTrail(TrailRows trail, RepeatedDenials denials, Origins origins, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.denials = denials;
        this.origins = origins;
        this.running = new TransactionTemplate(transactions);
        this.running.setPropagationBehavior(TransactionDefinition.PROPAGATION_MANDATORY);
    }

    /** @throws IllegalStateException when no transaction runs: what happens without one could not be undone with its row */
    @EventListener
    void write(CaseEvent event) {
        write(Entry.ofCase(event.reference(), event.what(), Entry.Result.DONE, origins.current(), event.at()));
    }

    /** @throws IllegalStateException when no transaction runs */
    @EventListener
    void write(UserEvent event) {
        var origin = origins.by(event.by()).because(event.about());
        write(Entry.ofUser(event.what(), Entry.Result.DONE, origin, event.at()).listing(event.lines()));
    }

    /** @throws IllegalStateException when no transaction runs */
    void write(Entry entry) {
        rows().add(entry);
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

    /** Whatever the transaction still has to say to other tables is said first: after the heads nothing else is locked. */
    private void append(List<Entry> entries) {
        try {
            running.executeWithoutResult(status -> {
                status.flush();
                trail.append(entries);
                denials.count(entries);
            });
        } catch (ConcurrencyFailureException met) {
            throw met;
        } catch (DataAccessException unwritten) {
            throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, unwritten);
        }
    }

    private final class Rows implements TransactionSynchronization {

        private final List<Entry> waiting = new ArrayList<>();
        private boolean committing;

        private void add(Entry entry) {
            if (committing) {
                append(List.of(entry));
            } else {
                waiting.add(entry);
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            append(waiting);
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
            if (status == STATUS_COMMITTED && waiting.stream().anyMatch(entry -> entry.result() == Entry.Result.DONE)) {
                Looks.ofRequest().ifPresent(Looks::changed);
            }
        }
    }
}
