package kz.nrm.access;

import java.util.Set;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;

/**
 * An account as administrators see it.
 *
 * @param linked whether an identity of the outside provider opens it
 */
public record Account(
        UserId id, String displayName, AgencyId agency, Set<Role> roles, boolean enabled, boolean linked) {}
