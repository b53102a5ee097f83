package kz.nrm.shelter.process;

import kz.nrm.shared.CaseReference;
import kz.nrm.shelter.ShelterRequests;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Counts a night without a bed. */
@ProcessBean
class RecordUnplacedNightDelegate extends CaseDelegate {

    private final ShelterRequests requests;

    RecordUnplacedNightDelegate(ShelterRequests requests) {
        this.requests = requests;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        scope.set(CaseVariable.UNPLACED, requests.recordUnplacedNight(reference));
    }
}
