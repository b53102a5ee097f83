package kz.nrm.reflection.process;

import kz.nrm.reflection.RemovalHolds;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

@ProcessBean
class RequestRemovalHoldDelegate extends CaseDelegate {

    private final RemovalHolds holds;

    RequestRemovalHoldDelegate(RemovalHolds holds) {
        this.holds = holds;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        holds.request(reference);
    }
}
