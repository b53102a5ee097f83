package kz.nrm.journeys;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;

/** One user for each role, with no other, at an agency that has such people. */
final class RoleUsers {

    /** Case manager and shelter worker by role, and of the police by agency. */
    static final String OF_POLICE = "door-of-police";

    private static final Map<Role, String> AGENCIES = Map.ofEntries(
            entry(Role.FIRST_RESPONDER, "NGO-75"),
            entry(Role.CASE_MANAGER, "AKIMAT_SOC-75"),
            entry(Role.SHELTER_STAFF, "SSS_PROVIDER-75"),
            entry(Role.SOCIAL_WORKER, "AKIMAT_SOC-75"),
            entry(Role.INVESTIGATOR, "MIA_OC-75"),
            entry(Role.PROSECUTOR, "PROSECUTOR-75"),
            entry(Role.HEALTH_WORKER, "HEALTH-75"),
            entry(Role.GUARDIAN, "GUARDIAN-75"),
            entry(Role.CONSUL, "MFA"),
            entry(Role.RETURN_OFFICER, "IOM"),
            entry(Role.MIGRATION_OFFICER, "MIA_MIG-75"),
            entry(Role.LABOUR_INSPECTOR, "LAB_INSP-75"),
            entry(Role.LAWYER, "LAWYER-75"),
            entry(Role.PANEL_MEMBER, "PANEL"),
            entry(Role.IDENTIFICATION_OFFICER, "AKIMAT_SOC-75"),
            entry(Role.SUPERVISOR, "AKIMAT_SOC-75"),
            entry(Role.COORDINATOR_REGION, "COORD-75"),
            entry(Role.COORDINATOR_NATIONAL, "COORD"),
            entry(Role.RAPPORTEUR, "COORD"),
            entry(Role.AUDITOR, "OMBUDSMAN"),
            entry(Role.HUMAN_RIGHTS_COMMISSIONER, "OMBUDSMAN"),
            entry(Role.SYS_ADMIN, "COORD"));

    private RoleUsers() {}

    static Set<String> agencies() {
        return Set.copyOf(AGENCIES.values());
    }

    /** @throws NullPointerException for a role that has no agency above */
    static Map<Role, String> create(Users users) {
        var created = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) {
            var name = "door-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            create(users, name, AGENCIES.get(role), Set.of(role));
            created.put(role, name);
        }
        create(users, OF_POLICE, "MIA_OC-75", Set.of(Role.CASE_MANAGER, Role.SHELTER_STAFF));
        return created;
    }

    private static void create(Users users, String name, String agency, Set<Role> roles) {
        users.create(new UserId(name), "Somebody", "training-2026", new AgencyId(agency), roles, true);
    }
}
