package kz.nrm.shelter.process;

import kz.nrm.shared.CaseReference;
import kz.nrm.shelter.Placements;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Holds the chosen bed and names the agency that is asked. */
@ProcessBean
class HoldBedDelegate extends CaseDelegate {

    private final Placements placements;

    HoldBedDelegate(Placements placements) {
        this.placements = placements;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        var asked = placements.hold(reference, scope.processInstance());
        asked.ifPresent(agency -> scope.set(CaseVariable.PLACED_SHELTER, agency.value()));
        scope.set(CaseVariable.BED_HELD, asked.isPresent());
        scope.set(CaseVariable.BED_ANSWER, "EXPIRED");
    }
}
