package kz.nrm.repatriation;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A human found a gate of a return green or red. */
public record ReturnGateJudged(CaseReference reference, ReturnGate gate, GateColour colour, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "ReturnGateJudged:" + gate + ":" + colour;
    }
}
