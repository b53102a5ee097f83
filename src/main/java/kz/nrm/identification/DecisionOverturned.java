package kz.nrm.identification;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** A no did not stand: a second person or a reconsideration decided for the person. */
@NamedInterface("events")
public record DecisionOverturned(CaseReference reference, DecisionKind kind, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "DecisionOverturned:" + kind;
    }
}
