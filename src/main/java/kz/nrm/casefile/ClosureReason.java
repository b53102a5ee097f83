package kz.nrm.casefile;

/** Why a case was closed. */
public enum ClosureReason {
    GOALS_MET,
    RETURNED_AND_MONITORED,
    TRANSFERRED_TO_OTHER_NRM,
    WITHDREW,
    NOT_CONFIRMED_AFTER_REVIEW,
    LOST_CONTACT,
    DECEASED,
    DUPLICATE_MERGED
}
