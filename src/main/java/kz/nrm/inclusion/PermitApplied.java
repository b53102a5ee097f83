package kz.nrm.inclusion;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** An application for a permit to stay was filed. */
public record PermitApplied(CaseReference reference, PermitKind kind, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "PermitApplied:" + kind;
    }
}
