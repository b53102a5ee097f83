package kz.nrm.shelter.process;

import java.util.Set;
import kz.nrm.shared.CaseReference;
import kz.nrm.shelter.ShelterNeed;
import kz.nrm.shelter.ShelterRequests;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Opens the search for a place to live. */
@ProcessBean
class OpenShelterSearchDelegate extends CaseDelegate {

    private final ShelterRequests requests;

    OpenShelterSearchDelegate(ShelterRequests requests) {
        this.requests = requests;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        var pressing =
                Set.of("P1", "P2").contains(scope.get(CaseVariable.URGENCY).orElse("P1"));
        requests.open(
                reference, pressing || scope.get(CaseVariable.IMMEDIATE_DANGER).orElse(true));
        scope.set(CaseVariable.MOVE_AT_ONCE, false);
        scope.set(CaseVariable.SHELTER_NEED, ShelterNeed.SHELTER);
        scope.set(CaseVariable.UNPLACED, true);
        scope.set(CaseVariable.ARRIVED, false);
    }
}
