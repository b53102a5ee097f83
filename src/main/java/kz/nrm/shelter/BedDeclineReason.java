package kz.nrm.shelter;

/** Why a shelter cannot take a person. */
public enum BedDeclineReason {
    FULL,
    SAFETY,
    CANNOT_CARE_FOR,
    OTHER
}
