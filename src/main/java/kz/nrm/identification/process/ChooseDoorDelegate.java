package kz.nrm.identification.process;

import kz.nrm.identification.IdentificationDoors;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Names who decides. */
@ProcessBean
class ChooseDoorDelegate extends CaseDelegate {

    private final IdentificationDoors doors;

    ChooseDoorDelegate(IdentificationDoors doors) {
        this.doors = doors;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        scope.set(CaseVariable.DOOR, doors.choose(reference));
    }
}
