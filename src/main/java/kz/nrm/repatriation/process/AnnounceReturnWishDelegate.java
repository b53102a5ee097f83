package kz.nrm.repatriation.process;

import kz.nrm.repatriation.ReturnCases;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Tells the criminal track that the person may leave. */
@ProcessBean
class AnnounceReturnWishDelegate extends CaseDelegate {

    private final ReturnCases returns;

    AnnounceReturnWishDelegate(ReturnCases returns) {
        this.returns = returns;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        returns.announceWish(reference);
    }
}
