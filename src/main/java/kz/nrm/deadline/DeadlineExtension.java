package kz.nrm.deadline;

import java.time.Clock;
import java.util.Optional;
import kz.nrm.deadline.DeadlineLedger.Counted;
import kz.nrm.deadline.ExtensionDecision.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether and until when a deadline may be prolonged, by the version of the rule that made it. */
@Component
class DeadlineExtension {

    private final DeadlineRules rules;
    private final CalendarInForce calendar;
    private final Clock clock;

    DeadlineExtension(DeadlineRules rules, CalendarInForce calendar, Clock clock) {
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Why not; empty when it may be prolonged. */
    Optional<Reason> obstacle(Deadline deadline, String reason) {
        var extension = rule(deadline).extension();
        if (deadline.isOver(clock.instant())) {
            return Optional.of(Reason.PERIOD_ALREADY_ENDED);
        }
        return Optional.ofNullable(obstacle(extension, deadline, reason));
    }

    /** The new end. */
    Counted end(Deadline deadline) {
        var rule = rule(deadline);
        var extension = rule.extension();
        if (extension == null) {
            throw new IllegalStateException(deadline.kind() + " cannot be prolonged");
        }
        return new Counted(
                extension.by(), calendar.calculator().extended(deadline.dueAt(), extension.by(), rule.rolling()));
    }

    /** The next end that lies ahead while a request to prolong it is undecided; empty when the rule does not let it run on. */
    Optional<Counted> whileUndecided(Deadline deadline) {
        var rule = rule(deadline);
        var extension = rule.extension();
        var step = extension == null ? null : extension.whileUndecided();
        if (step == null) {
            return Optional.empty();
        }
        var calculator = calendar.calculator();
        var end = calculator.extended(deadline.dueAt(), step, rule.rolling());
        while (!end.dueAt().isAfter(clock.instant())) {
            end = calculator.extended(end.dueAt(), step, rule.rolling());
        }
        return Optional.of(new Counted(step, end));
    }

    private static @Nullable Reason obstacle(
            DeadlineRule.@Nullable Extension extension, Deadline deadline, String reason) {
        if (extension == null) {
            return Reason.NOT_EXTENDABLE;
        }
        if (!extension.reasons().contains(reason)) {
            return Reason.REASON_NOT_LISTED;
        }
        var most = extension.most();
        return most != null && deadline.extensions() >= most ? Reason.EXTENDED_TOO_OFTEN : null;
    }

    private DeadlineRule rule(Deadline deadline) {
        return rules.version(deadline.kind(), deadline.ruleVersion());
    }
}
