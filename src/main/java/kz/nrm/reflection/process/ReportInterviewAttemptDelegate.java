package kz.nrm.reflection.process;

import kz.nrm.reflection.InterviewAttempts;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

@ProcessBean
class ReportInterviewAttemptDelegate extends CaseDelegate {

    private final InterviewAttempts attempts;

    ReportInterviewAttemptDelegate(InterviewAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        attempts.report(reference);
    }
}
