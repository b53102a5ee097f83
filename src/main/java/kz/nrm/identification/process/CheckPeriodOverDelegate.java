package kz.nrm.identification.process;

import kz.nrm.identification.Conclusions;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Asks the ledger whether the recovery and reflection period is over. */
@ProcessBean
class CheckPeriodOverDelegate extends CaseDelegate {

    private final Conclusions conclusions;

    CheckPeriodOverDelegate(Conclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        scope.set(CaseVariable.PERIOD_OVER, conclusions.periodOver(reference));
    }
}
