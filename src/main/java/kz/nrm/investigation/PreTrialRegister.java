package kz.nrm.investigation;

import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.EmbeddedBehaviour;
import kz.nrm.workflow.OutsideSystem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The register of pre-trial investigations, embedded: it takes, delays, refuses and fails as the real one may. */
@Component
class PreTrialRegister implements OutsideSystem {

    private final EmbeddedBehaviour behaviour;

    PreTrialRegister(@Value("${nrm.outside.pre-trial-register.behaviour:ACCEPT}") EmbeddedBehaviour.Mode mode) {
        this.behaviour = new EmbeddedBehaviour("ERDR", mode);
    }

    @Override
    public String id() {
        return Registrations.SYSTEM;
    }

    @Override
    public Answer send(UUID request, String kind, CaseReference reference) {
        return behaviour.answer(request, reference);
    }
}
