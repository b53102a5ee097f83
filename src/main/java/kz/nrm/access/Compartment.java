package kz.nrm.access;

/** The separately permissioned field classes of a case; {@link #STATUS} holds what belongs to none of the five. */
public enum Compartment {
    IDENTITY,
    LOCATION,
    TESTIMONY,
    MEDICAL,
    IMMIGRATION,
    STATUS
}
