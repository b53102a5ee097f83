package kz.nrm.detention.process;

import kz.nrm.detention.Removals;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

@ProcessBean
class RaiseNationalAlertDelegate extends CaseDelegate {

    private final Removals removals;

    RaiseNationalAlertDelegate(Removals removals) {
        this.removals = removals;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        removals.alert(reference);
    }
}
