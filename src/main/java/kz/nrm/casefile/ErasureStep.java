package kz.nrm.casefile;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A step towards the erasure of a case, or against it. */
public record ErasureStep(CaseReference reference, Step step, Instant at) implements CaseEvent {

    /** Which step. */
    public enum Step {
        PROPOSED,
        REJECTED,
        CARRIED_OUT,
        HOLD_PLACED,
        HOLD_RELEASE_PROPOSED,
        HOLD_RELEASED
    }

    @Override
    public String what() {
        return "Erasure:" + step;
    }
}
