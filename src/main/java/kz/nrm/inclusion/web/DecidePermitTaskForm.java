package kz.nrm.inclusion.web;

import kz.nrm.inclusion.InclusionProcess;
import kz.nrm.inclusion.PermitDecision;
import kz.nrm.inclusion.Permits;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** The decision of the migration service, entered by its officer. */
@Component
class DecidePermitTaskForm implements TaskForm<PermitDecision> {

    private final Permits permits;

    DecidePermitTaskForm(Permits permits) {
        this.permits = permits;
    }

    @Override
    public TaskKey task() {
        return InclusionProcess.DECIDE_PERMIT;
    }

    @Override
    public Class<PermitDecision> input() {
        return PermitDecision.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, PermitDecision given) {
        permits.decide(task.reference(), given);
        return CaseFacts.none().with(CaseVariable.PERMIT_DECISION, given.permitOutcome());
    }
}
