package kz.nrm.deadline;

/** A date is asked for whose year {@code config/calendar.yml} does not hold. A deadline is never guessed. */
public final class CalendarYearMissing extends RuntimeException {

    private final int year;

    CalendarYearMissing(int year) {
        super("nrm.calendar.years." + year + ": the calendar of this year is not loaded");
        this.year = year;
    }

    public int year() {
        return year;
    }
}
