package kz.nrm.deadline;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.deadline.DeadlineLedger.Counted;
import kz.nrm.deadline.LedgerDecision.Done;
import kz.nrm.deadline.LedgerDecision.Reason;
import kz.nrm.deadline.LedgerDecision.Refused;
import kz.nrm.shared.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator decides about one deadline: suspended for a listed reason, resumed with what was left, given anew when missed. */
@Service
@Transactional
public class DeadlineDecisions {

    private final DeadlineRepository rows;
    private final DeadlineLedger ledger;
    private final DeadlineRules rules;
    private final CalendarInForce calendar;
    private final Clock clock;

    DeadlineDecisions(
            DeadlineRepository rows,
            DeadlineLedger ledger,
            DeadlineRules rules,
            CalendarInForce calendar,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Suspends a running deadline from now on; time that passes until it is resumed does not count. */
    public LedgerDecision suspend(UUID id, SuspensionReason reason, UserId by) {
        var deadline = rows.findById(id).orElse(null);
        if (deadline == null || deadline.status() != DeadlineStatus.RUNNING) {
            return new Refused(Reason.NOT_RUNNING);
        }
        if (deadline.isOver(clock.instant())) {
            return new Refused(Reason.PERIOD_ALREADY_ENDED);
        }
        if (!rule(deadline).mayPause(reason)) {
            return new Refused(Reason.RULE_DOES_NOT_ALLOW);
        }
        ledger.suspended(deadline, reason, by);
        return new Done(deadline.dueAt());
    }

    /** Lets a suspended deadline run again with the days, working days or hours that were left of it. */
    public LedgerDecision resume(UUID id, UserId by) {
        var deadline = rows.findById(id).orElse(null);
        var since = deadline == null ? null : deadline.pausedAt();
        if (deadline == null || since == null) {
            return new Refused(Reason.NOT_SUSPENDED);
        }
        var rule = rule(deadline);
        var end = calendar.calculator().resumed(deadline.dueAt(), since, now(), mode(deadline), rule.rolling());
        ledger.resumed(deadline, end, "RESUMED", by);
        return new Done(deadline.dueAt());
    }

    /** Gives a missed deadline anew, with its whole length from now on. CPC 50: missed for good cause. */
    public LedgerDecision restore(UUID id, String reason, UserId by) {
        var deadline = rows.findById(id).orElse(null);
        if (deadline == null || deadline.status() != DeadlineStatus.RUNNING) {
            return new Refused(Reason.NOT_RUNNING);
        }
        if (!deadline.isOver(clock.instant())) {
            return new Refused(Reason.NOT_YET_MISSED);
        }
        var rule = rule(deadline);
        if (!rule.restorable()) {
            return new Refused(Reason.RULE_DOES_NOT_ALLOW);
        }
        var term = started(deadline).orElse(rule.length());
        var end = calendar.calculator().due(rule, term, now());
        ledger.restored(deadline, new Counted(term, end), reason, by);
        return new Done(deadline.dueAt());
    }

    /** How the running term is counted: as the last thing that was counted of it. */
    private DeadlineMode mode(Deadline deadline) {
        return ledger.lines(deadline.id()).stream()
                .sorted(comparing(LedgerLine::ordinal).reversed())
                .flatMap(line -> Optional.ofNullable(line.term()).stream())
                .findFirst()
                .map(Term::mode)
                .orElse(DeadlineMode.CAL_DAYS);
    }

    private Optional<Term> started(Deadline deadline) {
        return ledger.lines(deadline.id()).stream()
                .filter(line -> line.change() == LedgerChange.STARTED)
                .flatMap(line -> Optional.ofNullable(line.term()).stream())
                .findFirst();
    }

    private DeadlineRule rule(Deadline deadline) {
        return rules.version(deadline.kind(), deadline.ruleVersion());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
