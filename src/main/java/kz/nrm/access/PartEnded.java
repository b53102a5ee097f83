package kz.nrm.access;

import java.time.Instant;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** An agency has nothing to do in a case any more: the case does not exist for it, or only as for who referred. */
public record PartEnded(CaseReference reference, AgencyId agency, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "PartEnded:" + agency;
    }
}
