package kz.nrm.repatriation.process;

import kz.nrm.repatriation.ReturnCases;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Ends the preparation by the wish of the person. */
@ProcessBean
class CancelReturnDelegate extends CaseDelegate {

    private final ReturnCases returns;

    CancelReturnDelegate(ReturnCases returns) {
        this.returns = returns;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        returns.cancel(reference);
        scope.set(CaseVariable.STILL_WISHES_RETURN, false);
    }
}
