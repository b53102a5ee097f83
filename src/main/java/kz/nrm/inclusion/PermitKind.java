package kz.nrm.inclusion;

/** What a person may apply for to stay. */
public enum PermitKind {
    TEMPORARY_RESIDENCE,
    PERMANENT_RESIDENCE,
    ASYLUM,
    FAMILY,
    WORK,
    STUDY,
    OTHER
}
