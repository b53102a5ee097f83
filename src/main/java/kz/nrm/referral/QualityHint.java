package kz.nrm.referral;

/** What would make a referral easier to decide on. A hint, never a block. */
public enum QualityHint {
    /** The narrative is missing or too short to follow. */
    TOO_SHORT,
    /** The narrative names no time and no order of events. */
    NO_CHRONOLOGY,
    /** Large parts stand in an earlier referral of the same agency. */
    COPIED_TEXT,
    /** The narrative mentions a sign that was not ticked. */
    SIGNS_NOT_TICKED,
    /** The answer about the age and the papers say different things; the person counts as a child until it is decided. */
    AGE_CONTRADICTION,
    /** The identification number says another birth date or sex. */
    IIN_DIFFERS,
    /** The seventh digit of the identification number is unusual. */
    IIN_UNUSUAL,
    /** Not one sign was given; the referring agency is asked for them. */
    NO_SIGNS
}
