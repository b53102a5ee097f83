package kz.nrm.deadline;

/** How an open deadline stands to the clock. A day is one of Asia/Almaty. */
public enum BoardPart {
    /** Past its end for up to one day. */
    OVERDUE_1,
    OVERDUE_3,
    OVERDUE_7,
    OVERDUE_30,
    OVERDUE_LONGER,
    /** Ends today. */
    TODAY,
    /** Ends after today, within seven days. */
    WEEK,
    LATER,
    /** Has no end until it is resumed. */
    SUSPENDED;

    public boolean overdue() {
        return compareTo(TODAY) < 0;
    }
}
