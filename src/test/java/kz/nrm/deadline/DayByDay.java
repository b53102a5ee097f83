package kz.nrm.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** An oracle that shares nothing with the code: days off 2024-2027 as a printed calendar has them, and one day after the other. */
final class DayByDay {

    private static final String WORKED_WEEKENDS = "2024-05-04 2025-01-05";

    private static final String OFF = """
            2024-01-01 2024-01-02 2024-03-08 2024-03-21 2024-03-22 2024-03-25 2024-05-01 2024-05-07 2024-05-08 2024-05-09
            2024-07-08 2024-08-30 2024-10-25 2024-12-16
            2025-01-01 2025-01-02 2025-01-03 2025-01-07 2025-03-10 2025-03-21 2025-03-24 2025-03-25 2025-05-01 2025-05-07
            2025-05-09 2025-06-06 2025-07-07 2025-09-01 2025-10-27 2025-12-16
            2026-01-01 2026-01-02 2026-01-07 2026-03-09 2026-03-23 2026-03-24 2026-03-25 2026-05-01 2026-05-07 2026-05-11
            2026-05-27 2026-07-06 2026-08-31 2026-10-26 2026-12-16
            2027-01-01 2027-01-04 2027-01-07 2027-03-08 2027-03-15 2027-03-22 2027-03-23 2027-03-24 2027-05-03 2027-05-07
            2027-05-10 2027-07-06 2027-10-25 2027-12-16
            """;

    private final Set<LocalDate> off = new HashSet<>(days(OFF));
    private final Set<LocalDate> worked = new HashSet<>(days(WORKED_WEEKENDS));

    boolean isOff(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return off.contains(day) || (weekend && !worked.contains(day));
    }

    LocalDate calendarDaysForward(LocalDate start, int amount) {
        var day = start;
        for (var i = 0; i < amount; i++) {
            day = day.plusDays(1);
        }
        while (isOff(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    LocalDate calendarDaysBackward(LocalDate start, int amount) {
        LocalDate best = null;
        for (var i = 1; i <= amount; i++) {
            if (!isOff(start.plusDays(i))) {
                best = start.plusDays(i);
            }
        }
        return best == null ? calendarDaysForward(start, amount) : best;
    }

    LocalDate workingDays(LocalDate start, int amount) {
        var day = start;
        var counted = 0;
        while (counted < amount) {
            day = day.plusDays(1);
            counted += isOff(day) ? 0 : 1;
        }
        return day;
    }

    LocalDate monthsForward(LocalDate start, int amount) {
        var month = start.getMonthValue() - 1 + amount;
        var first = LocalDate.of(start.getYear() + month / 12, month % 12 + 1, 1);
        var day = first;
        while (day.getDayOfMonth() < start.getDayOfMonth() && day.plusDays(1).getMonth() == first.getMonth()) {
            day = day.plusDays(1);
        }
        while (isOff(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Collection<LocalDate> days(String text) {
        return Arrays.stream(text.strip().split("\\s+")).map(LocalDate::parse).toList();
    }
}
