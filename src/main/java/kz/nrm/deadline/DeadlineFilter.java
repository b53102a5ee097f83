package kz.nrm.deadline;

/** What a coordinator asks for. */
public enum DeadlineFilter {
    /** Running; a period that elapses by itself only until its end. */
    RUNNING,
    /** Running, owed by somebody, and past its end. */
    OVERDUE,
    /** Running and ending within seven days from now. */
    DUE_7_DAYS,
    MET,
    CANCELLED
}
