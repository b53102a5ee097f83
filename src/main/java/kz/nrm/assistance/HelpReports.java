package kz.nrm.assistance;

import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.MessageName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is reported about help from outside its tasks. */
@Service
@Transactional
public class HelpReports {

    private final CaseProcesses processes;

    HelpReports(CaseProcesses processes) {
        this.processes = processes;
    }

    /** An earlier review is asked for. @throws Refusal when the plan is being worked on anyway */
    public void reviewAsked(CaseReference reference) {
        tell(AssistanceProcess.PLAN_REVIEW_ASKED, reference);
    }

    /** The end of help is to be talked about. */
    public void endPlanned(CaseReference reference) {
        tell(AssistanceProcess.END_PLANNED, reference);
    }

    private void tell(MessageName message, CaseReference reference) {
        if (processes.deliver(message, reference, CaseFacts.none()) == CaseProcesses.Delivery.NOBODY_WAITS) {
            throw Refusal.because("HELP_STEP_NOT_OPEN");
        }
    }
}
