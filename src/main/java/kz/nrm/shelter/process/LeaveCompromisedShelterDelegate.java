package kz.nrm.shelter.process;

import kz.nrm.shared.CaseReference;
import kz.nrm.shelter.Placements;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Ends the stay in a place that is no longer safe. */
@ProcessBean
class LeaveCompromisedShelterDelegate extends CaseDelegate {

    private final Placements placements;

    LeaveCompromisedShelterDelegate(Placements placements) {
        this.placements = placements;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        placements.leaveCompromised(reference);
        scope.set(CaseVariable.MOVE_AT_ONCE, true);
        scope.set(CaseVariable.UNPLACED, true);
        scope.clear(CaseVariable.PLACED_SHELTER);
    }
}
