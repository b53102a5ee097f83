package kz.nrm.identification.process;

import kz.nrm.identification.GroundsDecisions;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** The file rests, no help ends. */
@ProcessBean
class RecordNotConfirmedDelegate extends CaseDelegate {

    private final GroundsDecisions decisions;

    RecordNotConfirmedDelegate(GroundsDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        decisions.rest(reference);
        scope.set(CaseVariable.PRESUMED, false);
    }
}
