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
 * Application roles and the compartments they may read within a case that is open to them. Roles of the police side cannot hold
 * {@link Compartment#LOCATION}: the constructor refuses it, so that no configuration can grant it.
 */
public enum Role {
    FIRST_RESPONDER(false, STATUS),
    CASE_MANAGER(false, IDENTITY, LOCATION, TESTIMONY, IMMIGRATION, STATUS),
    SHELTER_STAFF(false, IDENTITY, LOCATION, IMMIGRATION, STATUS),
    SOCIAL_WORKER(false, IDENTITY, LOCATION, IMMIGRATION, STATUS),
    INVESTIGATOR(true, TESTIMONY, STATUS),
    PROSECUTOR(true, IDENTITY, TESTIMONY, STATUS),
    HEALTH_WORKER(false, IDENTITY, MEDICAL, STATUS),
    GUARDIAN(false, IDENTITY, STATUS),
    CONSUL(false, IDENTITY, IMMIGRATION, STATUS),
    RETURN_OFFICER(false, IDENTITY, IMMIGRATION, STATUS),
    MIGRATION_OFFICER(true, IDENTITY, IMMIGRATION, STATUS),
    LABOUR_INSPECTOR(false, STATUS),
    LAWYER(false, IDENTITY, TESTIMONY, IMMIGRATION, STATUS),
    PANEL_MEMBER(false, TESTIMONY, STATUS),
    IDENTIFICATION_OFFICER(false, TESTIMONY, STATUS),
    /** Leads those who work on cases at an agency: sees where a case stands, and is told when something owed is late. */
    SUPERVISOR(false, STATUS),
    COORDINATOR_REGION(false, STATUS),
    COORDINATOR_NATIONAL(false, STATUS),
    RAPPORTEUR(false),
    AUDITOR(false),
    /** Shuts somebody out of a case alone, on a complaint; sees no case. */
    HUMAN_RIGHTS_COMMISSIONER(false),
    SYS_ADMIN(false);

    private final boolean policeSide;
    private final Set<Compartment> compartments;

    Role(boolean policeSide, Compartment... compartments) {
        this.policeSide = policeSide;
        this.compartments = EnumSet.noneOf(Compartment.class);
        this.compartments.addAll(Set.of(compartments));
        if (policeSide && this.compartments.contains(LOCATION)) {
            throw new IllegalStateException(name() + " must never hold the location compartment");
        }
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
