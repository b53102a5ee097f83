package kz.nrm.repatriation;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A return came to another state. */
public record ReturnMoved(CaseReference reference, ReturnState to, boolean inbound, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "ReturnMoved:" + to;
    }
}
