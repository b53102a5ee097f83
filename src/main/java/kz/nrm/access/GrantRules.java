package kz.nrm.access;

import java.util.Set;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.Refusal;

/** Which roles an agency may hold, and which may stand side by side. */
final class GrantRules {

    private GrantRules() {}

    /** @throws Refusal naming the rule that these roles of one user would break */
    static void check(AgencyKind agency, Set<Role> roles) {
        for (var role : roles) {
            if (role.policeSide() && !agency.policeSide()) {
                throw Refusal.ofField("role", "ROLE_OF_POLICE_SIDE");
            }
            if (agency.policeSide() && role.opens(Compartment.LOCATION)) {
                throw Refusal.ofField("role", "ROLE_HOLDS_LOCATION");
            }
        }
        if (roles.contains(Role.HUMAN_RIGHTS_COMMISSIONER) && agency != AgencyKind.OMBUDSMAN) {
            throw Refusal.ofField("role", "ROLE_OF_OMBUDSMAN");
        }
        if (roles.contains(Role.SYS_ADMIN) && !roles.stream().allMatch(Role::seesNoCase)) {
            throw Refusal.ofField("role", "ADMIN_SEES_NO_CASE");
        }
    }
}
