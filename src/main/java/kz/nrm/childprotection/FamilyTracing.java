package kz.nrm.childprotection;

/** Result of looking for the family. */
public enum FamilyTracing {
    FOUND_CONTACT_MADE,
    FOUND_NO_CONTACT_WISHED,
    NOT_FOUND
}
