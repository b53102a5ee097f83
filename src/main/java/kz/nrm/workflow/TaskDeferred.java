package kz.nrm.workflow;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.access.Compartment;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;

/**
 * A task was put off.
 *
 * @param reason in free words, which may tell of the person; to be kept encrypted only
 */
public record TaskDeferred(
        CaseReference reference,
        UUID task,
        Compartment compartment,
        UserId by,
        Instant at,
        Instant until,
        String reason) {

    @Override
    public String toString() {
        return "TaskDeferred[***]";
    }
}
