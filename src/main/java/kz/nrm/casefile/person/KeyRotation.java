package kz.nrm.casefile.person;

import java.util.List;
import kz.nrm.access.Compartment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps the keys of the cases with the keys that are current, while everybody goes on working. When nothing is left that a former key
 * wrapped, that key can be destroyed: with it every old copy of an erased case becomes unreadable.
 */
@Component
class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    private static final Limit PAGE = Limit.of(200);

    private final DataKeyRepository keys;
    private final KeyRing ring;
    private final TransactionTemplate transactions;

    KeyRotation(DataKeyRepository keys, KeyRing ring, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.ring = ring;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Wraps all that is left; returns how many owners' keys it wrapped anew. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    int rotate() {
        var done = 0;
        var found = others();
        while (!found.isEmpty()) {
            var wrapped = found.stream().filter(this::rewrap).count();
            done += (int) wrapped;
            found = wrapped == 0 ? List.<String>of() : others();
        }
        if (done > 0) {
            LOG.info("wrapped the keys of {} cases and places with the current vault keys", done);
        }
        return done;
    }

    private List<String> others() {
        return keys.wrappedByOthers(
                ring.current(Compartment.IDENTITY).orElseThrow(),
                ring.current(Compartment.LOCATION).orElse(null),
                PAGE);
    }

    /** One owner in a transaction of its own; whoever else writes it at the moment comes first. */
    private boolean rewrap(String owner) {
        try {
            transactions.executeWithoutResult(status -> keys.findById(owner).ifPresent(key -> key.rewrap(ring)));
            return true;
        } catch (OptimisticLockingFailureException other) {
            return false;
        }
    }
}
