package kz.nrm.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.nrm.deadline.CalendarDay.Kind;
import kz.nrm.deadline.CalendarSettings.Holiday;

/**
 * When a holiday falls on a rest day, the next working day after it becomes a rest day (Law on holidays, Article 5; Labour Code 85).
 * 7 January and Kurban Ait are not transferred.
 */
final class TransferRule {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private TransferRule() {}

    static boolean weekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    /** Adds the substituted days to days that already hold the holidays and the moved days. */
    static void apply(List<Holiday> holidays, Map<LocalDate, CalendarDay> days) {
        holidays.stream()
                .filter(Holiday::transferred)
                .filter(holiday -> weekend(holiday.date()))
                .sorted(Comparator.comparing(Holiday::date))
                .forEach(holiday ->
                        days.put(nextFree(holiday.date(), days), new CalendarDay(Kind.SUBSTITUTE, holiday.name())));
    }

    private static LocalDate nextFree(LocalDate holiday, Map<LocalDate, CalendarDay> taken) {
        var day = holiday.plusDays(1);
        while (weekend(day) || taken.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
