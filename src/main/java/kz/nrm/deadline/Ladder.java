package kz.nrm.deadline;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    record Step(int ordinal, Instant at, String to, boolean escalation, boolean reassign) {}

    /** All rungs of a deadline that starts and ends then. */
    List<Step> steps(DeadlineRule rule, Instant startAt, Instant dueAt) {
        var reminders = rule.warn().stream()
                .map(warning ->
                        new Step(0, at(warning, startAt, dueAt), rule.owner().role(), false, false))
                .sorted(comparing(Step::at));
        var escalation = rule.escalate().stream()
                .map(rung -> new Step(0, dueAt.plus(late(rung.late())), rung.to(), true, rung.reassign()))
                .sorted(comparing(Step::at));
        var all = Stream.concat(reminders, escalation).toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Step(
                        i + 1,
                        all.get(i).at(),
                        all.get(i).to(),
                        all.get(i).escalation(),
                        all.get(i).reassign()))
                .toList();
    }

    /** The first rung after those that were claimed. */
    Optional<Step> next(DeadlineRule rule, Instant startAt, Instant dueAt, int claimed) {
        return steps(rule, startAt, dueAt).stream()
                .filter(step -> step.ordinal() > claimed)
                .findFirst();
    }

    private Instant at(Warning warning, Instant startAt, Instant dueAt) {
        var amount = warning.amount();
        var sign = warning.from() == From.AFTER ? 1 : -1;
        var base = warning.from() == From.AFTER ? startAt : dueAt;
        return switch (warning.unit()) {
            case MINUTES -> base.plus(Duration.ofMinutes((long) sign * amount));
            case HOURS -> base.plus(Duration.ofHours((long) sign * amount));
            case CAL_DAYS -> base.plus(Duration.ofDays((long) sign * amount));
            case WORK_DAYS -> workingDays(base, sign * amount);
        };
    }

    private Instant workingDays(Instant base, int amount) {
        var at = base.atZone(Region.ZONE);
        for (var left = Math.abs(amount); left > 0; ) {
            at = at.plusDays(Integer.signum(amount));
            if (calendar.isWorking(at.toLocalDate())) {
                left--;
            }
        }
        return at.toInstant();
    }

    private static Duration late(@Nullable Term late) {
        if (late == null) {
            return Duration.ZERO;
        }
        return late.mode().exact() ? Duration.ofHours(late.amount()) : Duration.ofDays(late.amount());
    }
}
