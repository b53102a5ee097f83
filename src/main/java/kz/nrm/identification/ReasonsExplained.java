package kz.nrm.identification;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** The person knows the reasons of a no and how to ask for another decision. */
@NamedInterface("events")
public record ReasonsExplained(CaseReference reference, DecisionKind kind, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "ReasonsExplained:" + kind;
    }
}
