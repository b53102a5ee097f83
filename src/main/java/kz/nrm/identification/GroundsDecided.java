package kz.nrm.identification;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.springframework.modulith.NamedInterface;

/** The question of reasonable grounds is answered: the person is presumed a victim, or the file rests. */
@NamedInterface("events")
public record GroundsDecided(CaseReference reference, boolean presumed, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "GroundsDecided:" + (presumed ? "PRESUMED" : "NOT_PRESUMED");
    }
}
