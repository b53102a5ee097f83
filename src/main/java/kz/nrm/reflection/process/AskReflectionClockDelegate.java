package kz.nrm.reflection.process;

import kz.nrm.reflection.ReflectionPeriods;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

@ProcessBean
class AskReflectionClockDelegate extends CaseDelegate {

    private final ReflectionPeriods periods;

    AskReflectionClockDelegate(ReflectionPeriods periods) {
        this.periods = periods;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        scope.set(CaseVariable.PERIOD_OVER, periods.isOver(reference));
    }
}
