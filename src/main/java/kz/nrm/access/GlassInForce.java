package kz.nrm.access;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a user has opened in an emergency and what is not shut yet, read once in a transaction. */
@Component
class GlassInForce {

    private final BrokenGlassRepository glasses;
    private final Clock clock;

    GlassInForce(BrokenGlassRepository glasses, Clock clock) {
        this.glasses = glasses;
        this.clock = clock;
    }

    /** The use by which this compartment is open to the actor at this moment. */
    Optional<BrokenGlass> of(Actor actor, CaseReference reference, Compartment compartment) {
        return known()
                .byUserAndCase
                .computeIfAbsent(
                        actor.id() + " " + reference,
                        key -> glasses.inForce(actor.id().value(), reference.value(), clock.instant()))
                .stream()
                .filter(glass -> glass.compartment().compartment() == compartment)
                .findFirst();
    }

    private Known known() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Known known) {
            return known;
        }
        var known = new Known();
        TransactionSynchronizationManager.bindResource(this, known);
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(known, this) {});
        return known;
    }

    private static final class Known extends ResourceHolderSupport {
        private final Map<String, List<BrokenGlass>> byUserAndCase = new HashMap<>();
    }
}
