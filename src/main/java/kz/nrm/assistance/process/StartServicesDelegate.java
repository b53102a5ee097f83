package kz.nrm.assistance.process;

import kz.nrm.assistance.Assistance;
import kz.nrm.assistance.RiskLevel;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Begins help; until danger is scored it counts as high. */
@ProcessBean
class StartServicesDelegate extends CaseDelegate {

    private final Assistance assistance;

    StartServicesDelegate(Assistance assistance) {
        this.assistance = assistance;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        assistance.start(reference);
        scope.set(CaseVariable.GOALS_MET, false);
        if (scope.get(CaseVariable.RISK_LEVEL).isEmpty()) {
            scope.set(CaseVariable.RISK_LEVEL, RiskLevel.HIGH);
        }
    }
}
