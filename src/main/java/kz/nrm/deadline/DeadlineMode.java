package kz.nrm.deadline;

/**
 * How the length of a deadline is counted. Source: Criminal Procedure Code of Kazakhstan (CPC), Article 48; working days follow
 * general administrative practice (not verified).
 */
public enum DeadlineMode {
    /** Hours; the hour in which the term starts is not counted, non-working time counts. CPC 48(1)-(3). */
    HOURS(1, 8_784),
    /** Calendar days (сутки); the day of the start is not counted, the term ends at 24:00 of its last day. CPC 48(2), (4). */
    CAL_DAYS(0, 3_660),
    /** Days on which offices work; the day of the start is not counted. */
    WORK_DAYS(1, 1_000),
    /** Ends on the same day number, or on the last day of a shorter month. CPC 48(4). */
    MONTHS(1, 120),
    /** As months, twelve at a time. CPC 48(4). */
    YEARS(1, 50),
    /** Hours of a detention, from the minute of actual detention, never moved. CPC 48(2), (4), (5). */
    DETENTION(1, 8_784),
    /** Days of a detention; the first day counts, never moved. CPC 48(2), (4), (5). */
    DETENTION_DAYS(1, 366),
    /** Hours by the clock, from the second: our own short holds, no term of the law. */
    CLOCK_HOURS(1, 8_784);

    private final int least;
    private final int most;

    DeadlineMode(int least, int most) {
        this.least = least;
        this.most = most;
    }

    void requireSensible(int amount) {
        if (amount < least || amount > most) {
            throw new IllegalArgumentException(
                    "%d %s is not a sensible length: %d to %d expected".formatted(amount, this, least, most));
        }
    }

    boolean countsBack() {
        return this == CAL_DAYS || this == HOURS;
    }

    /** Whether the term is an exact number of hours rather than a number of days. */
    boolean exact() {
        return this == HOURS || this == DETENTION || this == CLOCK_HOURS;
    }
}
