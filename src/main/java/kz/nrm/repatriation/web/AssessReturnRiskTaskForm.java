package kz.nrm.repatriation.web;

import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnGates;
import kz.nrm.repatriation.ReturnRisk;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** What may wait for the person at home, and what is done about it. */
@Component
class AssessReturnRiskTaskForm implements TaskForm<ReturnRisk> {

    private final ReturnGates gates;

    AssessReturnRiskTaskForm(ReturnGates gates) {
        this.gates = gates;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.ASSESS_RISK;
    }

    @Override
    public Class<ReturnRisk> input() {
        return ReturnRisk.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, ReturnRisk given) {
        gates.assessRisk(task.reference(), given);
        return CaseFacts.none();
    }
}
