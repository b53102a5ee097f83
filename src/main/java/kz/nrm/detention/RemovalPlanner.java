package kz.nrm.detention;

/** Authority that plans to remove a person from the country. */
public enum RemovalPlanner {
    MIGRATION_SERVICE,
    BORDER_SERVICE,
    COURT,
    OTHER
}
