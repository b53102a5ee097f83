package kz.nrm.access;

import static kz.nrm.access.Compartment.IDENTITY;
import static kz.nrm.access.Compartment.IMMIGRATION;
import static kz.nrm.access.Compartment.LOCATION;
import static kz.nrm.access.Compartment.MEDICAL;
import static kz.nrm.access.Compartment.STATUS;
import static kz.nrm.access.Compartment.TESTIMONY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Application roles, what each is there for, and the compartments it may read within a case that is open to it: never more than its
 * {@link Purpose} covers. Roles of the police side cannot hold {@link Compartment#LOCATION}: the constructor refuses it, so that no
 * configuration can grant it.
 */
public enum Role {
    FIRST_RESPONDER(Purpose.HELP, false, STATUS),
    CASE_MANAGER(Purpose.HELP, false, IDENTITY, LOCATION, TESTIMONY, IMMIGRATION, STATUS),
    SHELTER_STAFF(Purpose.HELP, false, IDENTITY, LOCATION, IMMIGRATION, STATUS),
    SOCIAL_WORKER(Purpose.HELP, false, IDENTITY, LOCATION, IMMIGRATION, STATUS),
    INVESTIGATOR(Purpose.INVESTIGATE, true, TESTIMONY, STATUS),
    PROSECUTOR(Purpose.INVESTIGATE, true, IDENTITY, TESTIMONY, STATUS),
    HEALTH_WORKER(Purpose.HELP, false, IDENTITY, MEDICAL, STATUS),
    GUARDIAN(Purpose.HELP, false, IDENTITY, STATUS),
    CONSUL(Purpose.RETURN, false, IDENTITY, IMMIGRATION, STATUS),
    RETURN_OFFICER(Purpose.RETURN, false, IDENTITY, IMMIGRATION, STATUS),
    MIGRATION_OFFICER(Purpose.STAY, true, IDENTITY, IMMIGRATION, STATUS),
    LABOUR_INSPECTOR(Purpose.HELP, false, STATUS),
    LAWYER(Purpose.HELP, false, IDENTITY, TESTIMONY, IMMIGRATION, STATUS),
    PANEL_MEMBER(Purpose.IDENTIFY, false, TESTIMONY, STATUS),
    IDENTIFICATION_OFFICER(Purpose.IDENTIFY, false, TESTIMONY, STATUS),
    /** Leads those who work on cases at an agency: sees where a case stands, and is told when something owed is late. */
    SUPERVISOR(Purpose.COORDINATE, false, STATUS),
    COORDINATOR_REGION(Purpose.COORDINATE, false, STATUS),
    COORDINATOR_NATIONAL(Purpose.COORDINATE, false, STATUS),
    RAPPORTEUR(Purpose.OVERSEE, false),
    AUDITOR(Purpose.OVERSEE, false),
    /** Shuts somebody out of a case alone, on a complaint; sees no case. */
    HUMAN_RIGHTS_COMMISSIONER(Purpose.OVERSEE, false),
    SYS_ADMIN(Purpose.ADMINISTER, false);

    private final Purpose purpose;
    private final boolean policeSide;
    private final Set<Compartment> compartments;

    Role(Purpose purpose, boolean policeSide, Compartment... compartments) {
        this.purpose = purpose;
        this.policeSide = policeSide;
        this.compartments = EnumSet.noneOf(Compartment.class);
        this.compartments.addAll(Set.of(compartments));
        if (policeSide && purpose.covers(LOCATION)) {
            throw new IllegalStateException(name() + " must never hold the location compartment");
        }
        if (!this.compartments.stream().allMatch(purpose::covers)) {
            throw new IllegalStateException(name() + " must not hold more than " + purpose + " covers");
        }
    }

    /** What holders of this role open cases for. */
    Purpose purpose() {
        return purpose;
    }

    /** Whether only bodies of the police side hold it. */
    public boolean policeSide() {
        return policeSide;
    }

    public boolean opens(Compartment compartment) {
        return compartments.contains(compartment);
    }

    /** Roles that work on no single case: aggregates, audit log or administration only. */
    public boolean seesNoCase() {
        return compartments.isEmpty();
    }

    /** Roles as one column holds them. */
    static String written(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }

    static Set<Role> read(String written) {
        return Arrays.stream(written.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
