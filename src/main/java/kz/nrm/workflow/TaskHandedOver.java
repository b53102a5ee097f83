package kz.nrm.workflow;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.access.Role;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/**
 * Another agency owes the task now.
 *
 * @param as the role it owes it in
 */
public record TaskHandedOver(CaseReference reference, UUID workItem, TaskKey task, AgencyId to, Role as, Instant at)
        implements CaseEvent {

    @Override
    public String what() {
        return "TaskHandedOver:" + task + ":" + to;
    }
}
