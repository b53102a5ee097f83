package kz.nrm.identification.process;

import kz.nrm.casefile.Urgencies;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Says how fast everybody has to act. */
@ProcessBean
class AssessUrgencyDelegate extends CaseDelegate {

    private final Urgencies urgencies;

    AssessUrgencyDelegate(Urgencies urgencies) {
        this.urgencies = urgencies;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        scope.set(CaseVariable.URGENCY, urgencies.assess(reference));
    }
}
