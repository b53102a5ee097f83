package kz.nrm.identification.process;

import kz.nrm.identification.GroundsDecisions;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Tells the path that rights as a worker were violated. */
@ProcessBean
class AnnounceLabourRightsCaseDelegate extends CaseDelegate {

    private final GroundsDecisions decisions;

    AnnounceLabourRightsCaseDelegate(GroundsDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        decisions.announceLabourRightsCase(reference);
    }
}
