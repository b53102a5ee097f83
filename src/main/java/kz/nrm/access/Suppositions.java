package kz.nrm.access;

import java.util.Optional;
import java.util.function.Supplier;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For the length of one look, an agency counts as brought into a case: nothing is written, and only this thread supposes it. */
@Component
class Suppositions {

    /**
     * What is supposed.
     *
     * @param onlooker who looks with the eyes of that agency, and sees nothing that is closed to themselves
     */
    record Supposed(CaseReference reference, AgencyId agency, Actor onlooker) {}

    <T> T during(Supposed supposed, Supplier<T> look) {
        TransactionSynchronizationManager.bindResource(this, supposed);
        try {
            return look.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }

    boolean joins(AgencyId agency, CaseReference reference) {
        return current()
                .filter(supposed ->
                        supposed.agency().equals(agency) && supposed.reference().equals(reference))
                .isPresent();
    }

    Optional<Actor> onlooker() {
        return current().map(Supposed::onlooker);
    }

    private Optional<Supposed> current() {
        return Optional.ofNullable(TransactionSynchronizationManager.getResource(this))
                .map(Supposed.class::cast);
    }
}
