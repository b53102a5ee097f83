package kz.nrm.deadline;

/** Whom a deadline serves. */
public enum Direction {
    /** Favours the person: a last day that is not a working day moves forward. */
    PROTECTIVE,
    /** An authority owes it: our own service level moves back to the working day before, a statutory one follows the law. */
    DUTY
}
