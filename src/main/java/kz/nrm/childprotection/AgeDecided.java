package kz.nrm.childprotection;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** The age of a person is no longer uncertain. */
public record AgeDecided(CaseReference reference, AgeDecision decision, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "AgeDecided:" + decision;
    }
}
