package kz.nrm.childprotection;

/** Why a child needs another guardian. */
public enum GuardianChangeGround {
    /** The former guardian stops acting at once. */
    CONFLICT_OF_INTEREST,
    ILLNESS,
    WISH_OF_THE_CHILD,
    GUARDIAN_INSTEAD_OF_INTERIM,
    OTHER_GROUND
}
