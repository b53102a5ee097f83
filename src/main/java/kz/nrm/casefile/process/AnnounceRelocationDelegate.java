package kz.nrm.casefile.process;

import kz.nrm.casefile.Relocations;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Asks the running placement to move the person. */
@ProcessBean
class AnnounceRelocationDelegate extends CaseDelegate {

    private final Relocations relocations;

    AnnounceRelocationDelegate(Relocations relocations) {
        this.relocations = relocations;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        scope.set(
                CaseVariable.SHELTER_RUNNING,
                relocations.announce(
                        reference, scope.get(CaseVariable.RISK_LEVEL).orElse("CRITICAL")));
    }
}
