package kz.nrm.deadline;

/** State of a deadline. Overdue is no state: it is running and its end has passed. */
public enum DeadlineStatus {
    RUNNING,
    /** Suspended: it has no end until it is resumed, and what was left of it is kept. */
    PAUSED,
    MET,
    CANCELLED,
    /** Given up by the person whose right it was. */
    WAIVED;

    /** Not ended, whether it runs or is suspended. */
    public boolean open() {
        return this == RUNNING || this == PAUSED;
    }
}
