package kz.nrm.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import kz.nrm.deadline.OpenDeadlines.Open;
import kz.nrm.shared.Region;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Which open deadlines a change of the calendar moves. */
@Component
class CalendarImpact {

    /** How far from a changed day an end can lie that it still moves: over a chain of holidays and days off. */
    private static final Duration REACH = Duration.ofDays(20);

    private final OpenDeadlines open;
    private final DeadlineRules rules;

    CalendarImpact(OpenDeadlines open, DeadlineRules rules) {
        this.open = open;
        this.rules = rules;
    }

    /** Goes through everything the change can move, for a reader with this scope. */
    Moves preview(CalendarProposal change, WorkingCalendar next, DeadlineScope scope, Moves.Window window) {
        var derivation = new Derivation(next);
        var moves = new Moves(window);
        touched(change)
                .ifPresent(which -> open.each(
                        which.and(DeadlineSearch.within(scope)),
                        one -> moves.add(one.deadline(), () -> moved(one, derivation))));
        return moves;
    }

    Optional<DeadlineCalculation> moved(Open one, Derivation derivation) {
        var deadline = one.deadline();
        var rule = rules.version(deadline.kind(), deadline.ruleVersion());
        return derivation.moved(rule, deadline.startAt(), deadline.dueAt(), one.lines());
    }

    /** Deadlines that run over one of the changed days or end near one; none when no day is changed. */
    static Optional<Specification<Deadline>> touched(CalendarProposal change) {
        var days = change.dayChanges().stream().map(CalendarDayChange::date).toList();
        var first = days.stream().min(Comparator.naturalOrder());
        var last = days.stream().max(Comparator.naturalOrder());
        return first.flatMap(from ->
                last.map(until -> touched(start(from).minus(REACH), start(until).plus(REACH))));
    }

    private static Specification<Deadline> touched(Instant from, Instant until) {
        return (row, query, sql) -> sql.and(
                sql.greaterThanOrEqualTo(row.<Instant>get("dueAt"), from),
                sql.or(
                        sql.lessThan(row.<Instant>get("startAt"), until),
                        sql.lessThan(row.<Instant>get("dueAt"), until)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Region.ZONE).toInstant();
    }
}
