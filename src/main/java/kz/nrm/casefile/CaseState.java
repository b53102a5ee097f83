package kz.nrm.casefile;

/** Where a case stands on the victim path. Flags say what else is true of it. */
public enum CaseState {
    SUBMITTED,
    ACCEPTED,
    SCREENED,
    NEEDS_MORE_INFO,
    /** No reasonable grounds were found; a second person has confirmed it, and the person may ask for reconsideration. */
    RG_NEGATIVE,
    RECONSIDERATION,
    /** Reasonable grounds: presumed victim. */
    PRESUMED,
    REFLECTION,
    /** The period is over; assistance goes on. */
    POST_REFLECTION,
    /** Conclusive grounds: identified victim. */
    IDENTIFIED,
    CG_NEGATIVE,
    LONG_TERM,
    RETURN_PREPARATION,
    RETURNED,
    MONITORING,
    SUSPENDED_MISSING,
    /** The adult's own decision; re-entry is open. */
    WITHDRAWN,
    CLOSED;

    public boolean closed() {
        return this == CLOSED;
    }
}
