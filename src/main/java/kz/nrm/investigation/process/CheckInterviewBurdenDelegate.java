package kz.nrm.investigation.process;

import kz.nrm.investigation.InterviewPlanner;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

@ProcessBean
class CheckInterviewBurdenDelegate extends CaseDelegate {

    private final InterviewPlanner planner;

    CheckInterviewBurdenDelegate(InterviewPlanner planner) {
        this.planner = planner;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        scope.set(CaseVariable.INTERVIEW_BURDEN, planner.tooMuch(reference));
    }
}
