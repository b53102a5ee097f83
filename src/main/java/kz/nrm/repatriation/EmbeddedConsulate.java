package kz.nrm.repatriation;

import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.EmbeddedBehaviour;
import kz.nrm.workflow.EmbeddedBehaviour.Mode;
import kz.nrm.workflow.OutsideSystem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Stand-in of the consulates' system for passports and return certificates. */
@Component
class EmbeddedConsulate implements OutsideSystem {

    private final EmbeddedBehaviour behaviour;

    EmbeddedConsulate(@Value("${nrm.outside.consulate.behaviour:ACCEPT}") Mode mode) {
        this.behaviour = new EmbeddedBehaviour("CON", mode);
    }

    @Override
    public String id() {
        return ReturnCases.CONSULATE;
    }

    @Override
    public Answer send(UUID request, String kind, CaseReference reference) {
        return behaviour.answer(request, reference);
    }
}
