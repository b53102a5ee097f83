package kz.nrm.reflection;

import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.EmbeddedBehaviour;
import kz.nrm.workflow.OutsideSystem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The migration service as an embedded stand-in: keeps removal holds and release requests, knows case references only. */
@Component
class MigrationService implements OutsideSystem {

    static final String ID = "MIGRATION_SERVICE";

    private final EmbeddedBehaviour behaviour;

    MigrationService(@Value("${nrm.outside.migration-service.behaviour:ACCEPT}") EmbeddedBehaviour.Mode mode) {
        this.behaviour = new EmbeddedBehaviour("MIG", mode);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Answer send(UUID request, String kind, CaseReference reference) {
        return behaviour.answer(request, reference);
    }
}
