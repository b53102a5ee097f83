package kz.nrm.access;

import java.util.EnumSet;
import java.util.Set;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.Refusal;

/** Which roles an agency may hold, and which may stand side by side. */
final class GrantRules {

    /** Those who watch over the work of others, the police side among them. */
    private static final Set<Role> WATCHING = EnumSet.of(
            Role.AUDITOR,
            Role.RAPPORTEUR,
            Role.HUMAN_RIGHTS_COMMISSIONER,
            Role.COORDINATOR_REGION,
            Role.COORDINATOR_NATIONAL);

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
            if (agency.policeSide() && WATCHING.contains(role)) {
                throw Refusal.ofField("role", "ROLE_WATCHES_OVER_POLICE");
            }
        }
        if (roles.contains(Role.HUMAN_RIGHTS_COMMISSIONER) && agency != AgencyKind.OMBUDSMAN) {
            throw Refusal.ofField("role", "ROLE_OF_OMBUDSMAN");
        }
        var seesCases = !roles.stream().allMatch(Role::seesNoCase);
        if (seesCases && roles.contains(Role.SYS_ADMIN)) {
            throw Refusal.ofField("role", "ADMIN_SEES_NO_CASE");
        }
        if (seesCases && roles.stream().anyMatch(Honeytokens.OVERSIGHT::contains)) {
            throw Refusal.ofField("role", "OVERSIGHT_SEES_NO_CASE");
        }
    }
}
