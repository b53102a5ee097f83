package kz.nrm.identification.process;

import kz.nrm.identification.Screenings;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

/** Weighs the signs. */
@ProcessBean
class ScreenIndicatorsDelegate extends CaseDelegate {

    private final Screenings screenings;

    ScreenIndicatorsDelegate(Screenings screenings) {
        this.screenings = screenings;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        var screening = screenings.screen(reference);
        scope.set(CaseVariable.SCREENING_OUTCOME, screening.outcome());
        scope.set(CaseVariable.LABOUR_RIGHTS_ONLY, screening.labourRights());
    }
}
