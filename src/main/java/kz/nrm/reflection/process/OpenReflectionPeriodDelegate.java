package kz.nrm.reflection.process;

import kz.nrm.reflection.ReflectionPeriods;
import kz.nrm.reflection.RemovalHolds;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

@ProcessBean
class OpenReflectionPeriodDelegate extends CaseDelegate {

    private final ReflectionPeriods periods;
    private final RemovalHolds holds;

    OpenReflectionPeriodDelegate(ReflectionPeriods periods, RemovalHolds holds) {
        this.periods = periods;
        this.holds = holds;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        periods.open(reference, scope.processInstance());
        scope.set(CaseVariable.PERIOD_OVER, false);
        scope.set(CaseVariable.REMOVAL_POSSIBLE, holds.removalPossible(reference));
    }
}
