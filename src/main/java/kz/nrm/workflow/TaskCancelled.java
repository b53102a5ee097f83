package kz.nrm.workflow;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A task was taken back by its process; nobody owes it any more. */
public record TaskCancelled(CaseReference reference, UUID workItem, TaskKey task, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "TaskCancelled:" + task;
    }
}
