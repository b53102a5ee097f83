package kz.nrm.childprotection;

/** Where a child learns. */
public enum SchoolPlace {
    SCHOOL,
    KINDERGARTEN,
    COLLEGE,
    AT_THE_SHELTER,
    /** The person turned eighteen or was found to be an adult meanwhile. */
    OVERTAKEN_BY_AGE
}
