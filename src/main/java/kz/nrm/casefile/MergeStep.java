package kz.nrm.casefile;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A step towards two cases counting as one person's, or towards the end of that; one for each of the two. */
public record MergeStep(CaseReference reference, Merge.State state, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "Merge:" + state;
    }
}
