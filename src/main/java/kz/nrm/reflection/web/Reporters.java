package kz.nrm.reflection.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Set;
import kz.nrm.access.Role;

/** Who may report what. */
final class Reporters {

    /** Everybody who works on cases. */
    static final Set<Role> EVERYBODY =
            Arrays.stream(Role.values()).filter(role -> !role.seesNoCase()).collect(toUnmodifiableSet());

    /** Those who help the person and speak for them. */
    static final Set<Role> HELPERS = Set.of(
            Role.CASE_MANAGER,
            Role.SHELTER_STAFF,
            Role.SOCIAL_WORKER,
            Role.HEALTH_WORKER,
            Role.GUARDIAN,
            Role.LAWYER,
            Role.COORDINATOR_REGION,
            Role.COORDINATOR_NATIONAL);

    /** Agencies that may raise an exceptional end. */
    static final Set<Role> AUTHORITIES = Set.of(
            Role.INVESTIGATOR,
            Role.PROSECUTOR,
            Role.MIGRATION_OFFICER,
            Role.COORDINATOR_REGION,
            Role.COORDINATOR_NATIONAL);

    private Reporters() {}
}
