package kz.nrm.shelter.process;

import kz.nrm.shared.CaseReference;
import kz.nrm.shelter.Placements;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Ends the stay or the search as it was agreed. */
@ProcessBean
class ReleaseBedDelegate extends CaseDelegate {

    private final Placements placements;

    ReleaseBedDelegate(Placements placements) {
        this.placements = placements;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        placements.release(reference);
        scope.clear(CaseVariable.PLACED_SHELTER);
    }
}
