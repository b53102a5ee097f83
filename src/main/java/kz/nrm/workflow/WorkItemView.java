package kz.nrm.workflow;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A task as its holder sees it in a queue. Times are UTC.
 *
 * @param compartment field class the answers belong to
 * @param dueAt       null where the task has no deadline of its own
 * @param version     for {@code If-Match}
 */
public record WorkItemView(
        UUID id,
        CaseReference reference,
        ProcessId process,
        String processInstance,
        TaskKey task,
        Role role,
        AgencyId agency,
        Region region,
        Compartment compartment,
        Status status,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable UUID deadline,
        @Nullable UserId claimedBy,
        @Nullable Instant deferredUntil,
        @Nullable UserId doneBy,
        @Nullable Instant doneAt,
        int version) {

    /** Whether the task waits, was done, or was taken back by its process. */
    public enum Status {
        OPEN,
        DONE,
        CANCELLED
    }
}
