package kz.nrm.identification;

/** Answer to a request for another decision; doubt counts for the person. */
public enum Reconsidered {
    GROUNDS,
    FINAL
}
