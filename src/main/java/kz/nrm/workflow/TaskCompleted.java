package kz.nrm.workflow;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/**
 * A task was completed through its form.
 *
 * @param answers what was entered; personal data, to be kept encrypted only
 */
public record TaskCompleted(
        CaseReference reference,
        UUID workItem,
        TaskKey task,
        Compartment compartment,
        Actor actor,
        Record answers,
        Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "TaskCompleted:" + task;
    }

    @Override
    public String toString() {
        return what();
    }
}
