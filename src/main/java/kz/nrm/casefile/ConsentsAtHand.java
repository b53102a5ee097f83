package kz.nrm.casefile;

import java.util.HashMap;
import java.util.Map;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the persons decided, read once in a transaction: every panel of a page asks for it. */
@Component
class ConsentsAtHand {

    private final ConsentRepository ledger;

    ConsentsAtHand(ConsentRepository ledger) {
        this.ledger = ledger;
    }

    ConsentWords of(CaseReference reference) {
        return known().byCase.computeIfAbsent(reference, this::read);
    }

    /** Another decision stands in the ledger now. */
    void changed(CaseReference reference) {
        known().byCase.remove(reference);
    }

    private ConsentWords read(CaseReference reference) {
        return new ConsentWords(ledger.findByReferenceOrderByNumber(reference.value()).stream()
                .map(ConsentEntry::view)
                .toList());
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
        private final Map<CaseReference, ConsentWords> byCase = new HashMap<>();
    }
}
