package kz.nrm.casefile;

/** Sex or gender as the person states it; codes of HTCDS 2.0 {@code prs_Gender}, shortened. */
public enum Sex {
    FEMALE,
    MALE,
    TRANSGENDER_FEMALE,
    TRANSGENDER_MALE,
    NON_CONFORMING,
    UNKNOWN
}
