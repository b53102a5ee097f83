package kz.nrm.casefile;

import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.EmbeddedBehaviour;
import kz.nrm.workflow.OutsideSystem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Stand-in for the police search for missing persons. */
@Component
class PoliceSearch implements OutsideSystem {

    private final EmbeddedBehaviour behaviour;

    PoliceSearch(@Value("${nrm.outside.police-search.behaviour:ACCEPT}") EmbeddedBehaviour.Mode mode) {
        this.behaviour = new EmbeddedBehaviour("SEARCH", mode);
    }

    @Override
    public String id() {
        return "POLICE_SEARCH";
    }

    @Override
    public Answer send(UUID request, String kind, CaseReference reference) {
        return behaviour.answer(request, reference);
    }
}
