package kz.nrm.assistance.web;

import java.util.UUID;
import kz.nrm.assistance.PlanActionId;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;

/** The action of the plan a task is about. */
final class PlanTask {

    private PlanTask() {}

    /** @throws IllegalStateException when the task is about none */
    static PlanActionId action(TaskAtHand task) {
        return task.fact(CaseVariable.PLAN_ACTION)
                .map(UUID::fromString)
                .map(PlanActionId::new)
                .orElseThrow(() -> new IllegalStateException("the task is about no action of a plan"));
    }
}
