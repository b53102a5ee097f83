package kz.nrm.inclusion.process;

import kz.nrm.inclusion.Permits;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Sends the application to the migration service. */
@ProcessBean
class SendPermitApplicationDelegate extends CaseDelegate {

    private final Permits permits;

    SendPermitApplicationDelegate(Permits permits) {
        this.permits = permits;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        permits.send(reference);
    }
}
