package kz.nrm.access;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** An exclusion was proposed, decided or is to end. Whom it is about stands in the exclusion alone. */
public record ExclusionChanged(CaseReference reference, UUID exclusion, Exclusion.State state, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "Exclusion:" + state;
    }
}
