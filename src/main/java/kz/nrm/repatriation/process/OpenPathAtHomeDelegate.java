package kz.nrm.repatriation.process;

import kz.nrm.repatriation.InboundReturns;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Begins the victim path at home. */
@ProcessBean
class OpenPathAtHomeDelegate extends CaseDelegate {

    private final InboundReturns inbound;

    OpenPathAtHomeDelegate(InboundReturns inbound) {
        this.inbound = inbound;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        inbound.openPathAtHome(reference);
    }
}
