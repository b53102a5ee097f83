package kz.nrm.deadline;

import static java.util.Comparator.comparing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.nrm.deadline.Warning.From;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/** The rungs of a deadline in the order of their time: reminders to whoever owes it, then one rung of the escalation after another. */
final class Ladder {

    private final WorkingCalendar calendar;

    Ladder(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * One rung.
     *
     * @param ordinal  its place, from 1; it keeps it when the deadline moves
     * @param at       when it is due, UTC
     * @param to       role or kind of agency that hears of it
     * @param escalation whether somebody above hears of it, rather than whoever owes the work
     * @param reassign whether the open task goes to them
     */
    record Step(int ordinal, Instant at, String to, boolean escalation, boolean reassign) {

        private Step placed(int place) {
            return new Step(place, at, to, escalation, reassign);
        }
    }

    /**
     * What a ladder leans on.
     *
     * @param startAt start, UTC; after the end where the rule counts back
     * @param dueAt   end, UTC
     * @param ofProcess a wait of a process: nobody owes anything at its end, so nothing is escalated
     */
    record Span(Instant startAt, Instant dueAt, boolean ofProcess) {

        /** A reminder has a meaning only while the deadline runs: a term that is shorter than its reminder has none. */
        private boolean holds(Step reminder) {
            var runs = startAt.isAfter(dueAt) || reminder.at().isAfter(startAt);
            return runs && reminder.at().isBefore(dueAt);
        }
    }

    /** All rungs of a deadline. */
    List<Step> steps(DeadlineRule rule, Span span) {
        var all = Stream.concat(reminders(rule, span), escalation(rule, span)).toList();
        var placed = new ArrayList<Step>();
        for (var i = 0; i < all.size(); i++) {
            var step = all.get(i).placed(i + 1);
            if (step.escalation() ? !span.ofProcess() : span.holds(step)) {
                placed.add(step);
            }
        }
        return List.copyOf(placed);
    }

    /** The first rung after those that were claimed. */
    Optional<Step> next(DeadlineRule rule, Span span, int claimed) {
        return steps(rule, span).stream()
                .filter(step -> step.ordinal() > claimed)
                .findFirst();
    }

    /** Those counted from the start, then those counted from the end: an order that an extension does not change. */
    private Stream<Step> reminders(DeadlineRule rule, Span span) {
        return rule.warn().stream()
                .sorted(comparing(Warning::from).thenComparing(warning -> at(warning, span)))
                .map(warning -> new Step(0, at(warning, span), rule.owner().role(), false, false));
    }

    private Stream<Step> escalation(DeadlineRule rule, Span span) {
        return rule.escalate().stream()
                .map(rung -> new Step(0, late(span.dueAt(), rung.late()), rung.to(), true, rung.reassign()))
                .sorted(comparing(Step::at));
    }

    private Instant at(Warning warning, Span span) {
        var amount = warning.amount();
        var sign = warning.from() == From.AFTER ? 1 : -1;
        var base = warning.from() == From.AFTER ? span.startAt() : span.dueAt();
        return switch (warning.unit()) {
            case MINUTES -> base.plus(Duration.ofMinutes((long) sign * amount));
            case HOURS -> base.plus(Duration.ofHours((long) sign * amount));
            case CAL_DAYS -> base.plus(Duration.ofDays((long) sign * amount));
            case WORK_DAYS -> workingDays(base, sign * amount);
        };
    }

    private Instant late(Instant dueAt, @Nullable Term late) {
        if (late == null) {
            return dueAt;
        }
        var due = dueAt.atZone(Region.ZONE);
        return switch (late.mode()) {
            case HOURS, CLOCK_HOURS, DETENTION -> dueAt.plus(Duration.ofHours(late.amount()));
            case CAL_DAYS, DETENTION_DAYS -> due.plusDays(late.amount()).toInstant();
            case WORK_DAYS -> workingDays(dueAt, late.amount());
            case MONTHS -> due.plusMonths(late.amount()).toInstant();
            case YEARS -> due.plusYears(late.amount()).toInstant();
        };
    }

    /** Onwards, a day counts when it has passed: midnight belongs to the day it ends. */
    private Instant workingDays(Instant base, int amount) {
        var at = base.atZone(Region.ZONE);
        for (var left = Math.abs(amount); left > 0; ) {
            at = at.plusDays(Integer.signum(amount));
            if (isWorking((amount > 0 ? at.minusNanos(1) : at).toLocalDate())) {
                left--;
            }
        }
        return at.toInstant();
    }

    /** A reminder is no term: in a year whose calendar is not loaded yet, Monday to Friday will do. */
    private boolean isWorking(LocalDate day) {
        try {
            return calendar.isWorking(day);
        } catch (CalendarYearMissing notLoaded) {
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }
    }
}
