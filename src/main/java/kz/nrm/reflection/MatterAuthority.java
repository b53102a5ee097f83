package kz.nrm.reflection;

/** Authority that holds a pending matter. */
public enum MatterAuthority {
    POLICE,
    MIGRATION_SERVICE,
    BORDER_SERVICE,
    PROSECUTOR,
    COURT
}
