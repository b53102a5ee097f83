package kz.nrm.investigation.process;

import kz.nrm.investigation.Cooperation;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

@ProcessBean
class StopAskingDelegate extends CaseDelegate {

    private final Cooperation cooperation;

    StopAskingDelegate(Cooperation cooperation) {
        this.cooperation = cooperation;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        cooperation.stopAsking(reference, UserId.SYSTEM);
    }
}
