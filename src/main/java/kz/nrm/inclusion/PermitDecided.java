package kz.nrm.inclusion;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** An application for a permit to stay was decided. */
public record PermitDecided(CaseReference reference, PermitKind kind, PermitOutcome outcome, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "PermitDecided:" + kind + ":" + outcome;
    }
}
