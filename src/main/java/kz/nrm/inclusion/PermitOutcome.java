package kz.nrm.inclusion;

/** What the migration service decided. */
public enum PermitOutcome {
    GRANTED,
    REFUSED
}
