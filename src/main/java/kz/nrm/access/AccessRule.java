package kz.nrm.access;

/** Why something in a case one may open is open or shut. The more open comes first; the words stand in {@code code.AccessRule.*}. */
public enum AccessRule {
    OPEN_BY_ROLE,
    OPEN_IN_EMERGENCY,
    /** The recovery and reflection period runs and the person has not decided to cooperate. */
    SEALED_IN_REFLECTION,
    /** Neither a consent nor a ground of the law opens it to this agency. */
    NO_CONSENT,
    /** The agency keeps houses, and the person neither lives in one of them nor is expected there. */
    LIVES_ELSEWHERE,
    /** The agency referred or coordinates; it does not work on the case. */
    NO_WORK_IN_CASE,
    /** The role holds it, but this door serves another purpose. */
    NOT_FOR_THIS_PURPOSE,
    ROLE_DOES_NOT_HOLD,
    /** Where somebody lives, for police, prosecutor, migration and border. */
    NEVER_FOR_POLICE_SIDE;

    public boolean opens() {
        return this == OPEN_BY_ROLE || this == OPEN_IN_EMERGENCY;
    }
}
