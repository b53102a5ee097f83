package kz.nrm.shelter.process;

import kz.nrm.shared.CaseReference;
import kz.nrm.shelter.Placements;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Begins the stay. */
@ProcessBean
class RecordPlacementDelegate extends CaseDelegate {

    private final Placements placements;

    RecordPlacementDelegate(Placements placements) {
        this.placements = placements;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        scope.set(CaseVariable.PLACED_SHELTER, placements.place(reference).value());
        scope.set(CaseVariable.UNPLACED, false);
    }
}
