package kz.nrm.identification;

/** Conclusion on the balance of probabilities. */
public enum Conclusion {
    CONFIRMED,
    /** Stands only when a second person of another agency confirms it. */
    NOT_CONFIRMED
}
