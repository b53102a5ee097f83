package kz.nrm.casefile;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A flag of a case was raised or lowered. */
public record CaseFlagChanged(CaseReference reference, CaseFlag flag, boolean raised, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "CaseFlagChanged:" + flag + (raised ? ":RAISED" : ":LOWERED");
    }
}
