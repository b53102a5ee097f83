package kz.nrm.workflow;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** A task waits for an agency. */
public record TaskCreated(CaseReference reference, UUID workItem, TaskKey task, AgencyId agency, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "TaskCreated:" + task;
    }
}
