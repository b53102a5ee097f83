package kz.nrm.deadline.web;

import java.time.LocalDate;
import java.util.List;
import kz.nrm.deadline.CalendarDay;
import kz.nrm.deadline.CalendarYears;

/** A year of the calendar as JSON: every day that is not an ordinary one. */
record YearResponse(int year, String edition, boolean verified, String source, List<Day> days) {

    record Day(LocalDate date, CalendarDay.Kind kind, boolean working, String name) {}

    static YearResponse of(CalendarYears.Year year) {
        return new YearResponse(
                year.year(),
                year.edition(),
                year.verified(),
                year.source(),
                year.days().entrySet().stream()
                        .map(day -> new Day(
                                day.getKey(),
                                day.getValue().kind(),
                                day.getValue().working(),
                                day.getValue().name()))
                        .toList());
    }
}
