package kz.nrm.assistance.process;

import kz.nrm.assistance.Assistance;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Moves the last day of the services on. */
@ProcessBean
class KeepServicesGoingDelegate extends CaseDelegate {

    private final Assistance assistance;

    KeepServicesGoingDelegate(Assistance assistance) {
        this.assistance = assistance;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        assistance.keepGoing(reference);
    }
}
