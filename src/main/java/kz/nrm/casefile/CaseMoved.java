package kz.nrm.casefile;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A case has moved to another state. */
public record CaseMoved(CaseReference reference, CaseState state, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "CaseMoved:" + state;
    }
}
