package kz.nrm.shelter;

/** Why a stay ends, as agreed with the person. */
public enum ShelterExitReason {
    PLAN_COMPLETED,
    OWN_WISH,
    UNSAFE,
    /** Needs another place: nobody is put on the street. */
    RULE_BREACH,
    HOSPITAL,
    RETURN_TRAVEL,
    MISSING
}
