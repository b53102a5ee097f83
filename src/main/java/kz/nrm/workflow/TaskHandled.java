package kz.nrm.workflow;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** Somebody took a task, gave it back, put it off or gave it to a colleague; the process has not moved. */
public record TaskHandled(CaseReference reference, UUID task, Step step, Instant at) implements CaseEvent {

    /** What was done with it. */
    public enum Step {
        CLAIMED("TaskClaimed"),
        RELEASED("TaskReleased"),
        DEFERRED("TaskDeferred"),
        TAKEN_OVER("TaskTakenOver"),
        HANDED_OVER("TaskHandedToColleague");

        private final String what;

        Step(String what) {
            this.what = what;
        }
    }

    @Override
    public String what() {
        return step.what;
    }
}
