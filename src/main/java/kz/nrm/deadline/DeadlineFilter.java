package kz.nrm.deadline;

/** What a coordinator asks for. */
public enum DeadlineFilter {
    /** Running; a period that elapses by itself only until its end. */
    RUNNING,
    /** Running, owed by somebody, and past its end. */
    OVERDUE,
    /** Running and ending within seven days from now. */
    DUE_7_DAYS,
    /** Running or suspended; a period that elapses by itself only until its end. */
    OPEN,
    /** Past its end for up to one day. */
    OVERDUE_1,
    /** Past its end for more than one day, up to three. */
    OVERDUE_3,
    OVERDUE_7,
    OVERDUE_30,
    OVERDUE_LONGER,
    /** Running and ending today; a day is one of Asia/Almaty. */
    DUE_TODAY,
    /** Running and ending after today, within seven days. */
    DUE_WEEK,
    DUE_LATER,
    SUSPENDED,
    MET,
    CANCELLED
}
