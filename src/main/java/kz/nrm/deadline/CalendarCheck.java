package kz.nrm.deadline;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.nrm.deadline.CalendarSettings.CalendarYear;
import kz.nrm.deadline.CalendarSettings.Holiday;
import kz.nrm.deadline.CalendarSettings.MovedDay;

/** Refuses a calendar with a gap: a missing year, a holiday the year before had, a date of another year. */
final class CalendarCheck {

    private CalendarCheck() {}

    static void check(CalendarSettings settings) {
        var years = new TreeMap<>(settings.years());
        for (var year = years.firstKey(); year <= years.lastKey(); year++) {
            var current = years.get(year);
            if (current == null) {
                throw new InvalidSettings(key(year), "the year is missing between its neighbours");
            }
            checkDates(year, current);
            var before = years.get(year - 1);
            if (before != null) {
                checkNames(year, before, current);
            }
        }
    }

    private static void checkDates(int year, CalendarYear current) {
        var seen = new HashSet<LocalDate>();
        Stream.concat(
                        current.holidays().stream().map(Holiday::date),
                        current.moved().stream().map(MovedDay::date))
                .forEach(date -> {
                    if (date.getYear() != year) {
                        throw new InvalidSettings(key(year), date + " belongs to another year");
                    }
                    if (!seen.add(date)) {
                        throw new InvalidSettings(key(year), date + " is given twice");
                    }
                });
    }

    private static void checkNames(int year, CalendarYear before, CalendarYear current) {
        var missing = names(before);
        missing.removeAll(names(current));
        current.abolished().forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new InvalidSettings(
                    key(year) + ".holidays",
                    "without " + missing + ", which " + (year - 1) + " has; add or list as abolished");
        }
    }

    private static TreeSet<String> names(CalendarYear year) {
        return year.holidays().stream().map(Holiday::name).collect(toCollection(TreeSet::new));
    }

    private static String key(int year) {
        return "nrm.calendar.years." + year;
    }
}
