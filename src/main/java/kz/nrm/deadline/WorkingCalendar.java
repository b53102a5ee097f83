package kz.nrm.deadline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.nrm.deadline.CalendarDay.Kind;
import kz.nrm.deadline.CalendarSettings.Becomes;
import kz.nrm.deadline.CalendarSettings.CalendarYear;
import kz.nrm.deadline.CalendarSettings.Holiday;

/**
 * Working days of Kazakhstan: Monday to Friday without holidays and substituted days, with the days the Government moved. Holidays
 * are data per year (Law on holidays; Labour Code 84, 85); a year that is not loaded is an error.
 */
public final class WorkingCalendar {

    private static final CalendarDay WORKING = new CalendarDay(Kind.WORKING, "");
    private static final CalendarDay WEEKEND = new CalendarDay(Kind.WEEKEND, "");

    private final CalendarSettings settings;
    private final NavigableMap<LocalDate, CalendarDay> special = new TreeMap<>();

    WorkingCalendar(CalendarSettings settings) {
        CalendarCheck.check(settings);
        this.settings = settings;
        var years = settings.years().values();
        years.forEach(this::addFixed);
        TransferRule.apply(
                years.stream().flatMap(year -> year.holidays().stream()).toList(), special);
    }

    private void addFixed(CalendarYear year) {
        for (Holiday holiday : year.holidays()) {
            special.put(holiday.date(), new CalendarDay(Kind.HOLIDAY, holiday.name()));
        }
        for (var day : year.moved()) {
            var kind = day.becomes() == Becomes.WORK ? Kind.MOVED_WORK : Kind.MOVED_REST;
            special.put(day.date(), new CalendarDay(kind, day.act()));
        }
    }

    /** @throws CalendarYearMissing when the year is not loaded */
    public CalendarDay day(LocalDate date) {
        if (!settings.years().containsKey(date.getYear())) {
            throw new CalendarYearMissing(date.getYear());
        }
        return special.getOrDefault(date, TransferRule.weekend(date) ? WEEKEND : WORKING);
    }

    /** @throws CalendarYearMissing when the year is not loaded */
    public boolean isWorking(LocalDate date) {
        return day(date).working();
    }

    /** Holidays, substituted and moved days after one day until another, in order. */
    public SortedMap<LocalDate, CalendarDay> special(LocalDate after, LocalDate until) {
        return after.isBefore(until)
                ? Collections.unmodifiableSortedMap(special.subMap(after, false, until, true))
                : Collections.emptySortedMap();
    }

    /** Whether this year was compared with the official calendar; no when it is not loaded. */
    public boolean verified(int year) {
        var loaded = settings.years().get(year);
        return loaded != null && loaded.verified();
    }

    /** What it was made from. */
    CalendarSettings settings() {
        return settings;
    }

    /** Edition of the calendar. */
    public String version() {
        return settings.version();
    }
}
