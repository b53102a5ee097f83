package kz.nrm.assistance.process;

import kz.nrm.assistance.Assistance;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Writes how help ended. */
@ProcessBean
class EndServicesDelegate extends CaseDelegate {

    private final Assistance assistance;

    EndServicesDelegate(Assistance assistance) {
        this.assistance = assistance;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        assistance.end(reference, scope.get(CaseVariable.GOALS_MET).orElse(false));
    }
}
