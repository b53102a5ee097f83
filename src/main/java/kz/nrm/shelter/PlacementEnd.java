package kz.nrm.shelter;

/** Why the use of a bed ended. */
enum PlacementEnd {
    TAKEN,
    EXPIRED,
    DECLINED,
    NOT_REACHED,
    COMPROMISED,
    MOVED,
    SEARCH_ENDED,
    PLAN_COMPLETED,
    OWN_WISH,
    UNSAFE,
    RULE_BREACH,
    HOSPITAL,
    RETURN_TRAVEL,
    MISSING;

    static PlacementEnd of(ShelterExitReason reason) {
        return valueOf(reason.name());
    }
}
