package kz.nrm.casefile;

/** Why an agency cannot take a referral. */
public enum Rejection {
    OUTSIDE_MANDATE,
    NO_CAPACITY,
    CONFLICT_OF_INTEREST,
    ALREADY_HELPED,
    OTHER
}
