package kz.nrm.access;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is read once in a transaction, because every task and every page asks for it several times. Nothing outlives the transaction.
 *
 * @param <V> what is kept for a key
 */
final class OncePerTransaction<V> {

    /** @throws IllegalStateException outside of a transaction */
    V of(String key, Function<String, V> read) {
        return known().computeIfAbsent(key, read);
    }

    void forget(String key) {
        known().remove(key);
    }

    @SuppressWarnings("unchecked")
    private Map<String, V> known() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Known<?> known) {
            return (Map<String, V>) known.values;
        }
        var known = new Known<V>();
        TransactionSynchronizationManager.bindResource(this, known);
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(known, this) {});
        return known.values;
    }

    private static final class Known<V> extends ResourceHolderSupport {
        private final Map<String, V> values = new HashMap<>();
    }
}
