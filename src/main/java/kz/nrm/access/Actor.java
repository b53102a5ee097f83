package kz.nrm.access;

import java.util.Optional;
import java.util.Set;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;

/**
 * The user who acts, for one request.
 *
 * @param region empty for a user of a national body
 */
public record Actor(
        UserId id,
        String displayName,
        AgencyId agency,
        AgencyKind agencyKind,
        Optional<Region> region,
        Set<Role> roles) {

    public boolean holds(Role role) {
        return roles.contains(role);
    }

    public boolean holdsAny(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }

    /** Whether this is somebody of a police side body, or with a role that only those bodies hold. */
    public boolean policeSide() {
        return agencyKind.policeSide() || roles.stream().anyMatch(Role::policeSide);
    }

    /** Whether a role opens this compartment, by whichever door; the police side never opens a location, whatever role it was given. */
    public boolean opens(Compartment compartment) {
        return AccessPolicy.rule(this, compartment, Purpose.ALL).opens();
    }

    /** Whether this is somebody who watches over the cases of others, in a region or in the whole country. */
    public boolean coordinates() {
        return national() || holds(Role.COORDINATOR_REGION);
    }

    public boolean national() {
        return holds(Role.COORDINATOR_NATIONAL);
    }
}
