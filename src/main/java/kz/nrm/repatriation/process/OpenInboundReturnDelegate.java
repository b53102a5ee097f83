package kz.nrm.repatriation.process;

import kz.nrm.repatriation.ReturnCases;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Opens the return of a citizen found abroad. */
@ProcessBean
class OpenInboundReturnDelegate extends CaseDelegate {

    private final ReturnCases returns;

    OpenInboundReturnDelegate(ReturnCases returns) {
        this.returns = returns;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        returns.open(reference, scope.processInstance(), true);
        scope.set(CaseVariable.INBOUND, true);
        scope.set(CaseVariable.ARRIVED, false);
        scope.set(CaseVariable.STILL_WISHES_RETURN, true);
    }
}
