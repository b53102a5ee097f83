package kz.nrm.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of a deadline as it follows from its ledger, counted with any calendar: the same lines with the calendar they were written
 * with give the end the row holds.
 */
final class Derivation {

    private final DeadlineCalculator calculator;

    Derivation(WorkingCalendar calendar) {
        this.calculator = new DeadlineCalculator(calendar);
    }

    /**
     * The end all lines give, with the steps that led to it.
     *
     * @param lines oldest first, the first one says how it started
     * @throws CalendarYearMissing when it reaches a year that is not loaded
     */
    DeadlineCalculation end(DeadlineRule rule, Instant startAt, List<LedgerLine> lines) {
        var account = new Account(rule, startAt);
        lines.forEach(account::add);
        return account.result();
    }

    /**
     * Where the end moves when it is counted again; empty when it stays. A period that protects the person never gets shorter.
     *
     * @throws CalendarYearMissing when it reaches a year that is not loaded
     */
    Optional<DeadlineCalculation> moved(DeadlineRule rule, Instant startAt, Instant dueAt, List<LedgerLine> lines) {
        var end = end(rule, startAt, lines);
        var kept = rule.direction() == Direction.PROTECTIVE && end.dueAt().isBefore(dueAt);
        return kept || end.dueAt().equals(dueAt) ? Optional.empty() : Optional.of(end);
    }

    /** Goes through the lines, one after another. */
    private final class Account {

        private final DeadlineRule rule;
        private final Instant startAt;
        private final List<DeadlineStep> steps = new ArrayList<>();
        private Instant due;
        private boolean verified = true;
        private DeadlineMode mode = DeadlineMode.CAL_DAYS;
        private @Nullable Instant suspendedAt;

        Account(DeadlineRule rule, Instant startAt) {
            this.rule = rule;
            this.startAt = startAt;
            this.due = startAt;
        }

        DeadlineCalculation result() {
            return new DeadlineCalculation(startAt, due, List.copyOf(steps), verified);
        }

        void add(LedgerLine line) {
            var term = line.term();
            mode = term == null ? mode : term.mode();
            switch (line.change()) {
                case STARTED -> started(line, term);
                case EXTENDED -> prolonged(term);
                case KEPT_OPEN -> keptOpen(line, term);
                case SUSPENDED -> suspendedAt = line.at();
                case RESUMED -> resumed(line.at());
                case RESTORED -> restored(line, term);
                case CALENDAR_CHANGED -> recounted(line);
                case WAIVED, MET, CANCELLED -> {}
            }
        }

        private void started(LedgerLine line, @Nullable Term term) {
            if (term == null) {
                due = line.to();
            } else if (line.reason().equals(DeadlineOpening.NOT_KNOWN)) {
                counted(calculator.due(startAt, term, rule.rolling()));
            } else {
                counted(calculator.due(rule, term, startAt));
            }
        }

        private void prolonged(@Nullable Term term) {
            if (term != null) {
                counted(calculator.extended(due, term, rule.rolling()));
            }
        }

        /** Once, and on until it lies ahead of the moment it was kept open. */
        private void keptOpen(LedgerLine line, @Nullable Term term) {
            do {
                prolonged(term);
            } while (term != null && !due.isAfter(line.at()));
        }

        private void resumed(Instant at) {
            var since = suspendedAt;
            if (since != null) {
                counted(calculator.resumed(due, since, at, mode, rule.rolling()));
                suspendedAt = null;
            }
        }

        private void restored(LedgerLine line, @Nullable Term term) {
            if (term != null) {
                counted(calculator.due(rule, term, line.at()));
            }
        }

        /** What a person was once told of a period that protects them holds, whatever calendar comes next. */
        private void recounted(LedgerLine line) {
            if (rule.direction() == Direction.PROTECTIVE && line.to().isAfter(due)) {
                due = line.to();
            }
        }

        private void counted(DeadlineCalculation end) {
            due = end.dueAt();
            verified &= end.verified();
            steps.addAll(end.steps());
        }
    }
}
