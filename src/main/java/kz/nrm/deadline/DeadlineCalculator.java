package kz.nrm.deadline;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kz.nrm.deadline.DeadlineStep.What;
import kz.nrm.shared.Region;

/**
 * Computes the end of a term by the modes of {@link DeadlineMode}, in Asia/Almaty (+06 until 29 February 2024, +05 since). Pure:
 * the same input gives the same answer. Source: CPC 48.
 */
public final class DeadlineCalculator {

    private final WorkingCalendar calendar;

    DeadlineCalculator(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The end of the term a rule gives. @throws CalendarYearMissing when it reaches a year that is not loaded */
    public DeadlineCalculation due(DeadlineRule rule, Term length, Instant start) {
        return rule.countsBack() ? dueBefore(start, length, rule.rolling()) : due(start, length, rule.rolling());
    }

    /** The end of a term. @throws CalendarYearMissing when it reaches a year that is not loaded */
    public DeadlineCalculation due(Instant start, Term length, Rolling rolling) {
        var from = start.truncatedTo(ChronoUnit.SECONDS);
        var walk = new DayWalk(calendar, rolling);
        walk.started(from);
        return length.mode().exact()
                ? walk.result(from, hours(walk, from, length))
                : walk.result(from, walk.endOf(day(from), lastDay(walk, day(from), length)));
    }

    /** A running term prolonged: counted from its last day, or from its last hour. Never earlier than before. */
    public DeadlineCalculation extended(Instant dueAt, Term by, Rolling rolling) {
        var walk = new DayWalk(calendar, rolling);
        var last = day(dueAt.minusSeconds(1));
        if (by.mode().exact()) {
            walk.note(What.COUNTED, last, by.toString());
            return walk.result(dueAt, dueAt.plus(by.amount(), HOURS));
        }
        return walk.result(dueAt, walk.endOf(last, lastDay(walk, last, by)));
    }

    /** So many hours before an instant, or the start of the day so many days before a date. */
    private DeadlineCalculation dueBefore(Instant date, Term length, Rolling rolling) {
        var from = date.truncatedTo(ChronoUnit.SECONDS);
        var walk = new DayWalk(calendar, rolling);
        walk.started(from);
        walk.note(What.COUNTED, day(from), "-" + length);
        if (length.mode().exact()) {
            return walk.result(from, from.minus(length.amount(), HOURS));
        }
        var day = walk.rolledBack(day(from).minusDays(length.amount()));
        walk.note(What.ENDS, day, "00:00");
        return walk.result(from, day.atStartOfDay(Region.ZONE).toInstant());
    }

    /**
     * A suspended term that runs again: so many days, working days or hours from the day or moment it is resumed as were left of it on
     * the day or at the moment it was suspended. Never earlier than before.
     */
    public DeadlineCalculation resumed(
            Instant dueAt, Instant suspendedAt, Instant resumedAt, DeadlineMode mode, Rolling rolling) {
        var walk = new DayWalk(calendar, rolling);
        walk.note(What.LEFT_OFF, day(suspendedAt), local(suspendedAt));
        walk.note(What.WENT_ON, day(resumedAt), local(resumedAt));
        if (mode.exact()) {
            return walk.result(dueAt, dueAt.plus(Duration.between(suspendedAt, resumedAt)));
        }
        var last = day(dueAt.minusSeconds(1));
        if (day(suspendedAt).equals(day(resumedAt))) {
            return walk.result(dueAt, dueAt);
        }
        return walk.result(
                dueAt, walk.endOf(day(resumedAt), later(last, lastLeft(walk, last, suspendedAt, resumedAt, mode))));
    }

    private LocalDate lastLeft(
            DayWalk walk, LocalDate last, Instant suspendedAt, Instant resumedAt, DeadlineMode mode) {
        var from = day(suspendedAt);
        var again = day(resumedAt);
        if (mode == DeadlineMode.WORK_DAYS) {
            var left = (int) from.plusDays(1)
                    .datesUntil(last.plusDays(1))
                    .filter(calendar::isWorking)
                    .count();
            walk.note(What.COUNTED, again, left + " WORK_DAYS");
            return left == 0 ? walk.forwardFrom(again) : walk.workingDays(again, left);
        }
        var left = ChronoUnit.DAYS.between(from, last);
        walk.note(What.COUNTED, again, left + " CAL_DAYS");
        return walk.forwardFrom(again.plusDays(left));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String local(Instant at) {
        return at.atZone(Region.ZONE).toLocalTime().truncatedTo(MINUTES).toString();
    }

    private static Instant hours(DayWalk walk, Instant from, Term length) {
        var first = switch (length.mode()) {
            case HOURS -> from.truncatedTo(HOURS).plus(1, HOURS);
            case DETENTION -> from.truncatedTo(MINUTES);
            default -> from;
        };
        if (length.mode() == DeadlineMode.HOURS) {
            walk.note(What.NOT_COUNTED, day(from), "HOUR");
        }
        walk.note(What.COUNTED, day(from), length.toString());
        return first.plus(length.amount(), HOURS);
    }

    private static LocalDate lastDay(DayWalk walk, LocalDate start, Term length) {
        if (length.mode() == DeadlineMode.DETENTION_DAYS) {
            walk.note(What.COUNTED, start, length.toString());
            return start.plusDays(length.amount() - 1L);
        }
        walk.note(What.NOT_COUNTED, start, "DAY");
        walk.note(What.COUNTED, start, length.toString());
        return switch (length.mode()) {
            case WORK_DAYS -> walk.workingDays(start, length.amount());
            case MONTHS -> walk.rolled(start, walk.months(start, length.amount()));
            case YEARS -> walk.rolled(start, walk.months(start, 12L * length.amount()));
            default -> walk.rolled(start, start.plusDays(length.amount()));
        };
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Region.ZONE).toLocalDate();
    }
}
