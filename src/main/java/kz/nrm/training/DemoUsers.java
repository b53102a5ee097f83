package kz.nrm.training;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One demo user for each role, in Almaty where the role is regional; a few more where a story needs two agencies. */
@Component
@Profile("training")
class DemoUsers {

    static final String PASSWORD = "training-2026";

    private final Users users;

    DemoUsers(Users users) {
        this.users = users;
    }

    /** A demo user. */
    record DemoUser(String id, String name, String agency, Set<Role> roles) {}

    static List<DemoUser> all() {
        return List.of(
                user("police", "Police officer (demo)", "MIA_OC-75", Role.FIRST_RESPONDER, Role.IDENTIFICATION_OFFICER),
                user(
                        "inspector",
                        "Labour inspector (demo)",
                        "LAB_INSP-75",
                        Role.FIRST_RESPONDER,
                        Role.LABOUR_INSPECTOR),
                user("border", "Border officer (demo)", "KNB_BORDER-75", Role.FIRST_RESPONDER),
                user("hotline", "Hotline operator (demo)", "HOTLINE", Role.FIRST_RESPONDER),
                user("manager", "Case manager (demo)", "AKIMAT_SOC-75", Role.CASE_MANAGER),
                user(
                        "social",
                        "Social worker (demo)",
                        "AKIMAT_SOC-75",
                        Role.SOCIAL_WORKER,
                        Role.IDENTIFICATION_OFFICER),
                user("shelter", "Shelter worker (demo)", "SSS_PROVIDER-75", Role.SHELTER_STAFF, Role.SOCIAL_WORKER),
                user(
                        "shelter2",
                        "Second shelter worker (demo)",
                        "SSS_PROVIDER-75",
                        Role.SHELTER_STAFF,
                        Role.CASE_MANAGER),
                user("head", "Head of social services (demo)", "AKIMAT_SOC-75", Role.SUPERVISOR),
                user("social2", "Second social worker (demo)", "AKIMAT_SOC-75", Role.SOCIAL_WORKER),
                user("social10", "Social worker of another region (demo)", "AKIMAT_SOC-10", Role.SOCIAL_WORKER),
                user("school", "School social worker (demo)", "EDU-75", Role.SOCIAL_WORKER),
                user("ngo", "NGO case manager (demo)", "NGO-75", Role.CASE_MANAGER, Role.FIRST_RESPONDER),
                user("health", "Health worker (demo)", "HEALTH-75", Role.HEALTH_WORKER, Role.FIRST_RESPONDER),
                user("guardian", "Guardianship officer (demo)", "GUARDIAN-75", Role.GUARDIAN),
                user("lawyer", "Lawyer (demo)", "LAWYER-75", Role.LAWYER),
                user("investigator", "Investigator (demo)", "MIA_OC-75", Role.INVESTIGATOR),
                user(
                        "police10",
                        "Police officer of another region (demo)",
                        "MIA_OC-10",
                        Role.FIRST_RESPONDER,
                        Role.INVESTIGATOR),
                user("prosecutor", "Prosecutor (demo)", "PROSECUTOR-75", Role.PROSECUTOR),
                user("migration", "Migration officer (demo)", "MIA_MIG-75", Role.MIGRATION_OFFICER),
                user("consul", "Consul (demo)", "MFA", Role.CONSUL, Role.FIRST_RESPONDER),
                user("return", "Return officer (demo)", "IOM", Role.RETURN_OFFICER),
                user("panel", "Panel member (demo)", "PANEL", Role.PANEL_MEMBER, Role.IDENTIFICATION_OFFICER),
                user(
                        "panel2",
                        "Second panel member (demo)",
                        "PANEL",
                        Role.PANEL_MEMBER,
                        Role.IDENTIFICATION_OFFICER,
                        Role.CASE_MANAGER),
                user("coordinator", "Regional coordinator (demo)", "COORD-75", Role.COORDINATOR_REGION),
                user("coordinator2", "Second regional coordinator (demo)", "COORD-75", Role.COORDINATOR_REGION),
                user("coordinator79", "Coordinator of another region (demo)", "COORD-79", Role.COORDINATOR_REGION),
                user("national", "National coordinator (demo)", "COORD", Role.COORDINATOR_NATIONAL),
                user("national2", "Second national coordinator (demo)", "COORD", Role.COORDINATOR_NATIONAL),
                user("rapporteur", "Rapporteur (demo)", "COORD", Role.RAPPORTEUR),
                user("auditor", "Auditor (demo)", "OMBUDSMAN", Role.AUDITOR),
                user("commissioner", "Human rights commissioner (demo)", "OMBUDSMAN", Role.HUMAN_RIGHTS_COMMISSIONER),
                user("admin", "Administrator (demo)", "COORD", Role.SYS_ADMIN),
                user("admin2", "Second administrator (demo)", "COORD", Role.SYS_ADMIN));
    }

    void create() {
        all().stream()
                .filter(user -> !users.exists(new UserId(user.id())))
                .forEach(user -> users.create(
                        new UserId(user.id()), user.name(), PASSWORD, new AgencyId(user.agency()), user.roles(), true));
    }

    private static DemoUser user(String id, String name, String agency, Role first, Role... others) {
        return new DemoUser(id, name, agency, EnumSet.of(first, others));
    }
}
