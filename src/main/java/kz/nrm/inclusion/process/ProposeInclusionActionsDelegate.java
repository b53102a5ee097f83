package kz.nrm.inclusion.process;

import kz.nrm.inclusion.Inclusions;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Proposes the steps of the plan. */
@ProcessBean
class ProposeInclusionActionsDelegate extends CaseDelegate {

    private final Inclusions inclusions;

    ProposeInclusionActionsDelegate(Inclusions inclusions) {
        this.inclusions = inclusions;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        inclusions.propose(reference);
        scope.set(CaseVariable.GOALS_MET, false);
    }
}
