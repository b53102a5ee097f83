package kz.nrm.assistance;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** An action of the plan has moved on. */
public record PlanActionMoved(CaseReference reference, PlanActionId action, PlanActionState state, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "PlanActionMoved:" + state;
    }
}
