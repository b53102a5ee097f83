package kz.nrm.shelter;

/** What kind of place comes next. */
public enum NextPlaceKind {
    OWN_HOUSING,
    FAMILY,
    OTHER_SHELTER,
    HOSPITAL,
    HOME_COUNTRY,
    OTHER
}
