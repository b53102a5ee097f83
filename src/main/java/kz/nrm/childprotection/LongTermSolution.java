package kz.nrm.childprotection;

/** What the panel determined to be best for a child in the long run. */
public enum LongTermSolution {
    WITH_FAMILY_HERE,
    RETURN_TO_FAMILY,
    FOSTER_FAMILY,
    RESIDENTIAL_CARE,
    SUPPORTED_LIVING,
    OTHER_COUNTRY
}
