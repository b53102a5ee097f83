package kz.nrm.access;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A compartment of the case was opened in an emergency. */
public record GlassBroken(CaseReference reference, GlassCompartment compartment, GlassUse.Reason reason, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "GlassBroken:" + compartment + ":" + reason;
    }
}
