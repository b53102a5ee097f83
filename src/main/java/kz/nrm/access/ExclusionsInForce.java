package kz.nrm.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who is shut out of which case, read once in a transaction: every task and every page asks for it several times. */
@Component
class ExclusionsInForce {

    private final CaseExclusionRepository exclusions;

    ExclusionsInForce(CaseExclusionRepository exclusions) {
        this.exclusions = exclusions;
    }

    List<CaseExclusion> of(CaseReference reference) {
        return known().byCase.computeIfAbsent(reference.value(), exclusions::inForce);
    }

    /** Another one is in force now. */
    void changed(CaseReference reference) {
        known().byCase.remove(reference.value());
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
        private final Map<String, List<CaseExclusion>> byCase = new HashMap<>();
    }
}
