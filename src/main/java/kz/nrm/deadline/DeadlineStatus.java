package kz.nrm.deadline;

/** State of a deadline. Overdue is no state: it is running and its end has passed. */
public enum DeadlineStatus {
    RUNNING,
    MET,
    CANCELLED
}
