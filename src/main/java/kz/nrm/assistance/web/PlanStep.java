package kz.nrm.assistance.web;

import java.util.Optional;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;

/** A step of one action of a plan. */
enum PlanStep {
    /** An offer that was not wanted before is taken up. */
    OFFERED_AGAIN(null),
    ACCEPTED(AssistanceProcess.OFFER_SERVICE),
    REFUSED(AssistanceProcess.OFFER_SERVICE),
    DELIVERED(AssistanceProcess.DELIVER_SERVICE),
    CONFIRMED(AssistanceProcess.CONFIRM_DELIVERY),
    /** The person says it was not given. */
    NOT_GIVEN(AssistanceProcess.CONFIRM_DELIVERY);

    private final @Nullable TaskKey task;

    PlanStep(@Nullable TaskKey task) {
        this.task = task;
    }

    /** The task this step completes; empty where it completes none. */
    Optional<TaskKey> task() {
        return Optional.ofNullable(task);
    }
}
