package kz.nrm.repatriation.web;

import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnGates;
import kz.nrm.repatriation.ReturnRisk;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** The risk assessment has run out: a new one, and then a new approval. */
@Component
class RenewReturnRiskTaskForm implements TaskForm<ReturnRisk> {

    private final ReturnGates gates;

    RenewReturnRiskTaskForm(ReturnGates gates) {
        this.gates = gates;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.RENEW_RISK;
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
