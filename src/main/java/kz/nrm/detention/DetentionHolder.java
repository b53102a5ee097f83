package kz.nrm.detention;

/** Authority that holds a person. */
public enum DetentionHolder {
    POLICE,
    MIGRATION_SERVICE,
    BORDER_SERVICE,
    PENITENTIARY_SERVICE,
    OTHER
}
