package kz.nrm.repatriation.process;

import kz.nrm.repatriation.ReturnCases;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Asks the consulate for papers. */
@ProcessBean
class RequestTravelDocumentsDelegate extends CaseDelegate {

    private final ReturnCases returns;

    RequestTravelDocumentsDelegate(ReturnCases returns) {
        this.returns = returns;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        returns.requestDocuments(reference);
    }
}
