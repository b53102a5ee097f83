package kz.nrm.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.nrm.deadline.DeadlineStep.What;
import kz.nrm.shared.Region;

/** One walk over the calendar, writing down each step. */
final class DayWalk {

    private final WorkingCalendar calendar;
    private final Rolling rolling;
    private final List<DeadlineStep> steps = new ArrayList<>();
    private boolean verified = true;

    DayWalk(WorkingCalendar calendar, Rolling rolling) {
        this.calendar = calendar;
        this.rolling = rolling;
    }

    void started(Instant at) {
        var local = at.atZone(Region.ZONE);
        note(What.STARTED, local.toLocalDate(), local.toLocalTime().toString());
    }

    void note(What what, LocalDate day, String detail) {
        steps.add(new DeadlineStep(what, day, detail));
    }

    /** The working day so many working days after a day. */
    LocalDate workingDays(LocalDate start, int amount) {
        var day = start;
        for (var left = amount; left > 0; ) {
            day = day.plusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day;
    }

    LocalDate months(LocalDate start, long amount) {
        var day = start.plusMonths(amount);
        if (day.getDayOfMonth() != start.getDayOfMonth()) {
            note(What.MONTH_END, day, "DAY " + start.getDayOfMonth());
        }
        return day;
    }

    /** The last day after moving it off a day that is not worked; never on or before the start unless it was there. */
    LocalDate rolled(LocalDate start, LocalDate last) {
        if (rolling == Rolling.NONE || works(last)) {
            return last;
        }
        return rolling == Rolling.BACKWARD ? backward(start, last) : forward(last);
    }

    LocalDate rolledBack(LocalDate day) {
        var back = day;
        while (rolling != Rolling.NONE && !works(back)) {
            back = back.minusDays(1);
        }
        if (!back.equals(day)) {
            note(What.MOVED_BACK, back, "");
        }
        return back;
    }

    /** The day, or the next working day where ends move off days that are not worked. */
    LocalDate forwardFrom(LocalDate day) {
        return rolling == Rolling.NONE || works(day) ? day : forward(day);
    }

    /** 24:00 of a day, after writing down the holidays and moved days since the start that changed nothing. */
    Instant endOf(LocalDate start, LocalDate day) {
        calendar.special(start, day).forEach((date, special) -> {
            if (steps.stream()
                    .noneMatch(step ->
                            step.what() == What.PASSED_OVER && step.day().equals(date))) {
                note(What.CROSSED, date, special.toString());
            }
        });
        note(What.ENDS, day, "24:00");
        return day.plusDays(1).atStartOfDay(Region.ZONE).toInstant();
    }

    DeadlineCalculation result(Instant start, Instant due) {
        return new DeadlineCalculation(start, due, List.copyOf(steps), verified);
    }

    private LocalDate backward(LocalDate start, LocalDate last) {
        for (var day = last.minusDays(1); day.isAfter(start); day = day.minusDays(1)) {
            if (works(day)) {
                note(What.MOVED_BACK, day, "");
                return day;
            }
        }
        return forward(last);
    }

    private LocalDate forward(LocalDate last) {
        var day = last.plusDays(1);
        while (!works(day)) {
            day = day.plusDays(1);
        }
        note(What.MOVED_FORWARD, day, "");
        return day;
    }

    private boolean works(LocalDate date) {
        var day = calendar.day(date);
        verified &= calendar.verified(date.getYear());
        if (!day.working()) {
            note(What.PASSED_OVER, date, day.toString());
        }
        return day.working();
    }
}
