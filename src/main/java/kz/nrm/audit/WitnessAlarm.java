package kz.nrm.audit;

import java.time.Clock;
import kz.nrm.access.Alarm;
import kz.nrm.access.Watchers;
import kz.nrm.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells those who watch over the others that a witness is out of reach: once, whichever node finds it first, until it takes checkpoints again. */
@Component
class WitnessAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessAlarm.class);

    private final JdbcTemplate database;
    private final Watchers watchers;
    private final AuditTrail trail;
    private final Origins origins;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WitnessAlarm(
            JdbcTemplate database,
            Watchers watchers,
            AuditTrail trail,
            Origins origins,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.watchers = watchers;
        this.trail = trail;
        this.origins = origins;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param witness that has been out of reach for too long */
    void lost(String witness) {
        try {
            transaction.executeWithoutResult(status -> {
                if (isNews(witness)) {
                    var origin = origins.current().because(witness);
                    trail.write(Entry.ofUser("WitnessOutOfReach", Entry.Result.FAILED, origin, clock.instant()));
                    watchers.tell(Alarm.Kind.WITNESS_OUT_OF_REACH, null, UserId.SYSTEM);
                }
            });
        } catch (DuplicateKeyException otherNode) {
            LOG.debug("another node has told of {}", witness);
        }
    }

    /** A witness that never took one has no row yet. */
    private boolean isNews(String witness) {
        var known = database.queryForList("select name from audit_witness where name = ?", String.class, witness);
        return known.isEmpty()
                ? database.update(
                                "insert into audit_witness (name, checkpoint, alarmed_at) values (?, 0, current_timestamp)",
                                witness)
                        == 1
                : database.update(
                                "update audit_witness set alarmed_at = current_timestamp where name = ? and alarmed_at is null",
                                witness)
                        == 1;
    }
}
