package kz.nrm.identification.process;

import kz.nrm.identification.GroundsDecisions;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** The person is a presumed victim. */
@ProcessBean
class RecordPresumptionDelegate extends CaseDelegate {

    private final GroundsDecisions decisions;

    RecordPresumptionDelegate(GroundsDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        decisions.presume(reference);
        scope.set(CaseVariable.PRESUMED, true);
    }
}
