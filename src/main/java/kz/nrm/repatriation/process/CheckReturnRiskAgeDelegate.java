package kz.nrm.repatriation.process;

import kz.nrm.repatriation.ReturnCases;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Looks whether the risk assessment holds on the day of departure. */
@ProcessBean
class CheckReturnRiskAgeDelegate extends CaseDelegate {

    private final ReturnCases returns;

    CheckReturnRiskAgeDelegate(ReturnCases returns) {
        this.returns = returns;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        scope.set(CaseVariable.RETURN_RISK_VALID, returns.riskHoldsAtDeparture(reference));
    }
}
