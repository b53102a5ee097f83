package kz.nrm.access;

import java.util.Comparator;
import java.util.Set;

/**
 * The table: role × side × compartment × purpose × reflection → the rule that decides. Default deny. Relation, consent, exclusion and
 * emergency are facts of one case and are asked by {@link CaseAccess}. The whole table stands in {@code docs/access-policy.md}.
 */
public final class AccessPolicy {

    private AccessPolicy() {}

    /** What the most open role of the actor says. */
    static AccessRule rule(Actor actor, Compartment compartment, Set<Purpose> purposes) {
        return actor.roles().stream()
                .map(role -> rule(role, actor.policeSide(), compartment, purposes, false))
                .min(Comparator.naturalOrder())
                .orElse(AccessRule.ROLE_DOES_NOT_HOLD);
    }

    /**
     * One cell of the table.
     *
     * @param policeSide whether the actor is of the police side, by this role, another one or the agency
     * @param purposes   what the door serves
     * @param reflection whether the period runs and the person has not decided to cooperate
     */
    public static AccessRule rule(
            Role role, boolean policeSide, Compartment compartment, Set<Purpose> purposes, boolean reflection) {
        if (compartment == Compartment.LOCATION && policeSide) {
            return AccessRule.NEVER_FOR_POLICE_SIDE;
        }
        if (!role.opens(compartment)) {
            return AccessRule.ROLE_DOES_NOT_HOLD;
        }
        if (!serves(role, compartment, purposes)) {
            return AccessRule.NOT_FOR_THIS_PURPOSE;
        }
        return reflection && sealedInReflection(policeSide, compartment)
                ? AccessRule.SEALED_IN_REFLECTION
                : AccessRule.OPEN_BY_ROLE;
    }

    /** Where a case stands may be known at every door that is about cases; all else only for what the role is there for. */
    private static boolean serves(Role role, Compartment compartment, Set<Purpose> purposes) {
        return compartment == Compartment.STATUS ? !purposes.isEmpty() : purposes.contains(role.purpose());
    }

    /** What the person told is shut to the police side while the recovery and reflection period runs. */
    public static boolean sealedInReflection(boolean policeSide, Compartment compartment) {
        return policeSide && compartment == Compartment.TESTIMONY;
    }
}
