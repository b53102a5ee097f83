package kz.nrm.assistance;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** Danger was scored. */
public record RiskAssessed(CaseReference reference, RiskLevel level, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "RiskAssessed:" + level;
    }
}
