package kz.nrm.workflow;

import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;

/**
 * What a model says of one user task.
 *
 * @param owner             who owes it: an agency kind or a place in the case such as {@code RECEIVING}
 * @param deadlineKind      rule in {@code config/deadlines.yml}
 * @param secondPersonAfter tasks whose author must be another person
 * @param otherAgency       whether that other person must also be of another agency
 */
public record TaskRules(
        TaskKey key,
        String name,
        Role role,
        String owner,
        String deadlineKind,
        Compartment compartment,
        List<String> secondPersonAfter,
        boolean otherAgency) {

    /** @throws IllegalStateException when a model lets the police side learn where a person lives */
    public TaskRules {
        if (role.policeSide() && compartment == Compartment.LOCATION) {
            throw new IllegalStateException(key + " would show a location to " + role);
        }
    }
}
