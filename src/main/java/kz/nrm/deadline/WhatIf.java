package kz.nrm.deadline;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.nrm.access.Looked;
import kz.nrm.deadline.OpenDeadlines.Open;
import kz.nrm.deadline.WhatIfAnswer.Effect;
import kz.nrm.deadline.WhatIfAnswer.Opened;
import kz.nrm.deadline.WhatIfQuestion.DaysChanged;
import kz.nrm.deadline.WhatIfQuestion.OutOfOffice;
import kz.nrm.deadline.WhatIfQuestion.RuleChanged;
import kz.nrm.deadline.WhatIfQuestion.Suspension;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Region;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/**
 * Answers what would happen to the open deadlines, with the same arithmetic as when it happens. They are read page by page, in
 * transactions that can write nothing.
 */
@Service
public class WhatIf {

    private static final String NOTHING_CHANGES = "what-if, 0";

    private final OpenDeadlines open;
    private final CalendarInForce calendar;
    private final CalendarImpact impact;
    private final DeadlineRules rules;
    private final ApplicationEventPublisher events;

    WhatIf(
            OpenDeadlines open,
            CalendarInForce calendar,
            CalendarImpact impact,
            DeadlineRules rules,
            ApplicationEventPublisher events) {
        this.open = open;
        this.calendar = calendar;
        this.impact = impact;
        this.rules = rules;
        this.events = events;
    }

    /**
     * @param scope what the reader may see
     * @param page  from 0
     * @throws InvalidInput when not exactly one question is asked, or it cannot be asked
     */
    public WhatIfAnswer ask(WhatIfQuestion question, DeadlineScope scope, int page, int size) {
        var asked = Stream.of(question.suspension(), question.calendar(), question.rule(), question.outOfOffice())
                .filter(one -> one != null)
                .count();
        require(asked == 1, "", "OneQuestion");
        var answer = new WhatIfTally(new Moves.Window(page, size));
        var visible = DeadlineSearch.within(scope);
        Opened opened = null;
        if (question.suspension() != null) {
            suspended(question.suspension(), visible, answer);
        } else if (question.calendar() != null) {
            recounted(question.calendar(), visible, answer);
        } else if (question.rule() != null) {
            opened = ruled(question.rule(), visible, answer);
        } else if (question.outOfOffice() != null) {
            away(question.outOfOffice(), visible, answer);
        }
        var said = answer.answer(opened);
        events.publishEvent(Looked.list(said.items().size()));
        return said;
    }

    private void suspended(Suspension asked, Specification<Deadline> visible, WhatIfTally answer) {
        var until = asked.until();
        require(until == null || until.isAfter(asked.from()), "suspension.until", "NotLater");
        var which = visible.and(running())
                .and((row, query, sql) -> sql.greaterThan(row.<Instant>get("dueAt"), asked.from()))
                .and(oneOf("kind", asked.kinds()))
                .and(oneOf("reference", asked.references()));
        open.each(which, one -> {
            var deadline = one.deadline();
            var rule = rule(deadline);
            if (Stream.of(SuspensionReason.values()).noneMatch(rule::mayPause)) {
                answer.add(deadline, Effect.RUNS_ON, deadline.dueAt());
            } else if (until == null) {
                answer.add(deadline, Effect.STANDS_STILL, (Instant) null);
            } else {
                answer.add(
                        deadline,
                        Effect.MOVES,
                        () -> calendar.calculator()
                                .resumed(deadline.dueAt(), asked.from(), until, mode(one), rule.rolling())
                                .dueAt());
            }
        });
    }

    private void recounted(DaysChanged asked, Specification<Deadline> visible, WhatIfTally answer) {
        var change = new CalendarProposal(
                asked.year(), false, NOTHING_CHANGES, NOTHING_CHANGES, null, null, List.of(), asked.days());
        var wrong = CalendarProposalCheck.violations(calendar.calendar(), change);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(
                    wrong.stream().map(one -> one.under("calendar")).toList());
        }
        var next = CalendarEditing.apply(calendar.calendar().settings(), change, calendar.version());
        var derivation = new Derivation(new WorkingCalendar(next));
        CalendarImpact.touched(change)
                .ifPresent(which -> open.each(
                        which.and(visible),
                        one -> answer.add(
                                one.deadline(),
                                Effect.MOVES,
                                () -> impact.moved(one, derivation)
                                        .map(DeadlineCalculation::dueAt)
                                        .orElse(one.deadline().dueAt()))));
    }

    private Opened ruled(RuleChanged asked, Specification<Deadline> visible, WhatIfTally answer) {
        var kind = new DeadlineKind(asked.kind());
        require(rules.knows(kind), "rule.kind", "KindUnknown");
        var length = length(asked.length());
        open.each(visible.and(running()).and(oneOf("kind", List.of(asked.kind()))), one -> {
            var deadline = one.deadline();
            answer.add(
                    deadline,
                    Effect.NOT_AFFECTED,
                    () -> calendar.calculator()
                            .due(rule(deadline), length, deadline.startAt())
                            .dueAt());
        });
        return opened(kind, length, asked.from());
    }

    private Opened opened(DeadlineKind kind, Term length, LocalDate from) {
        var rule = rules.inForce(kind, from, null);
        var start = from.atTime(LocalTime.of(9, 0)).atZone(Region.ZONE).toInstant();
        var calculator = calendar.calculator();
        return new Opened(
                kind.value(),
                start,
                rule.length().toString(),
                calculator.due(rule, rule.length(), start).dueAt(),
                length.toString(),
                calculator.due(rule, length, start).dueAt());
    }

    private void away(OutOfOffice asked, Specification<Deadline> visible, WhatIfTally answer) {
        require(asked.to().isAfter(asked.from()), "outOfOffice.to", "NotLater");
        var which = visible.and(running())
                .and(oneOf("agency", List.of(asked.agency())))
                .and((row, query, sql) -> sql.and(
                        sql.isFalse(row.get("elapses")),
                        sql.between(row.<Instant>get("dueAt"), asked.from(), asked.to())));
        open.each(
                which,
                one -> answer.add(one.deadline(), Effect.BREAKS, one.deadline().dueAt()));
    }

    private DeadlineRule rule(DeadlineView deadline) {
        return rules.version(deadline.kind(), deadline.ruleVersion());
    }

    /** As the last thing that was counted of it. */
    private static DeadlineMode mode(Open one) {
        return one.lines().stream()
                .sorted(comparing(LedgerLine::ordinal).reversed())
                .flatMap(line -> Optional.ofNullable(line.term()).stream())
                .findFirst()
                .map(Term::mode)
                .orElse(DeadlineMode.CAL_DAYS);
    }

    private static Term length(String text) {
        try {
            return Term.valueOf(text);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidInput(List.of(Violation.of("rule.length", "Length")));
        }
    }

    private static Specification<Deadline> running() {
        return (row, query, sql) -> sql.equal(row.get("status"), DeadlineStatus.RUNNING);
    }

    private static Specification<Deadline> oneOf(String column, @Nullable Collection<String> values) {
        return (row, query, sql) -> values == null || values.isEmpty()
                ? sql.conjunction()
                : row.get(column).in(Set.copyOf(values));
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw new InvalidInput(List.of(Violation.of(field, rule)));
        }
    }
}
