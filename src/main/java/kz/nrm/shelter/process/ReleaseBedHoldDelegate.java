package kz.nrm.shelter.process;

import kz.nrm.shared.CaseReference;
import kz.nrm.shelter.Placements;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Frees a bed whose hold ran out. */
@ProcessBean
class ReleaseBedHoldDelegate extends CaseDelegate {

    private final Placements placements;

    ReleaseBedHoldDelegate(Placements placements) {
        this.placements = placements;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        placements.expire(reference);
        scope.set(CaseVariable.BED_ANSWER, "EXPIRED");
    }
}
