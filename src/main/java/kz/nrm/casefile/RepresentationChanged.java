package kz.nrm.casefile;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A child got a guardian or interim representative, or the mandate ended. */
public record RepresentationChanged(CaseReference reference, Representation.Kind kind, boolean inPlace, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "RepresentationChanged:" + kind + (inPlace ? ":IN_PLACE" : ":ENDED");
    }
}
