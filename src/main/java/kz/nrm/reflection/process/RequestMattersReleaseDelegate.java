package kz.nrm.reflection.process;

import kz.nrm.reflection.PendingMatters;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

@ProcessBean
class RequestMattersReleaseDelegate extends CaseDelegate {

    private final PendingMatters matters;

    RequestMattersReleaseDelegate(PendingMatters matters) {
        this.matters = matters;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        matters.requestRelease(reference);
    }
}
