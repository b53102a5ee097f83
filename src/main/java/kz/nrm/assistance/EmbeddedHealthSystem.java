package kz.nrm.assistance;

import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.EmbeddedBehaviour;
import kz.nrm.workflow.OutsideSystem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Stand-in for the appointment system of health organisations: accepts, delays, refuses and fails as the real one. */
@Component
class EmbeddedHealthSystem implements OutsideSystem {

    private final EmbeddedBehaviour behaviour;

    EmbeddedHealthSystem(@Value("${nrm.outside.health.behaviour:ACCEPT}") EmbeddedBehaviour.Mode mode) {
        this.behaviour = new EmbeddedBehaviour("MED", mode);
    }

    @Override
    public String id() {
        return Examinations.HEALTH;
    }

    @Override
    public Answer send(UUID request, String kind, CaseReference reference) {
        return behaviour.answer(request, reference);
    }
}
