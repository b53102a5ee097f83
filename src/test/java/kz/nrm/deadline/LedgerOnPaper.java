package kz.nrm.deadline;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.nrm.access.CaseAccess;
import kz.nrm.agency.Agencies;
import kz.nrm.deadline.DeadlineRule.Extension;
import kz.nrm.deadline.DeadlineRule.Owner;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** The real legal clock over one deadline, with a list of lines instead of tables. */
final class LedgerOnPaper {

    static final DeadlineKind KIND = new DeadlineKind("PERIOD");
    static final String REASON = "NEEDED";
    static final UserId ANNA = new UserId("anna");

    private final CaseReference reference = CaseReference.random();
    private final List<LedgerLine> lines = new ArrayList<>();
    private final DeadlineRepository rows = mock(DeadlineRepository.class);
    private final DeadlineEntryRepository entries = mock(DeadlineEntryRepository.class);
    private final TestClock clock;
    private final CalendarInForce calendar;
    private final DeadlineRule rule;
    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final DeadlineDecisions decisions;
    private @Nullable Deadline row;

    LedgerOnPaper(DeadlineRule rule, CalendarSettings settings, Instant start) {
        this.rule = rule;
        this.clock = new TestClock(start.toString());
        this.calendar = new CalendarInForce(new WorkingCalendar(settings));
        var rules = new DeadlineRules(new DeadlineSettings(Map.of(KIND.value(), List.of(rule))));
        this.ledger = new DeadlineLedger(rows, entries, rules, calendar, event -> {}, clock);
        var opening = new DeadlineOpening(
                rules, calendar, new DeadlineOwners(mock(Agencies.class), mock(CaseAccess.class)), List.of(), clock);
        this.deadlines = new Deadlines(
                rows,
                mock(DeadlinePages.class),
                ledger,
                opening,
                new DeadlineExtension(rules, calendar, clock),
                rules,
                clock::instant,
                event -> {},
                clock);
        this.decisions = new DeadlineDecisions(rows, ledger, rules, calendar, clock);
        when(rows.saveAndFlush(any())).then(call -> row = call.getArgument(0));
        when(rows.findById(any())).then(call -> Optional.ofNullable(row));
        when(rows.findByReferenceAndKindOrderByStartAtDesc(any(), any()))
                .then(call -> Optional.ofNullable(row).stream().toList());
        when(entries.save(any())).then(call -> {
            DeadlineEntry entry = call.getArgument(0);
            lines.add(entry.line());
            return entry;
        });
        when(entries.findByDeadlineIdOrderByOrdinal(any()))
                .then(call -> lines.stream()
                        .map(line -> new DeadlineEntry(row(), line))
                        .toList());
        deadlines.open(OpenDeadline.of(reference, KIND).owedBy(new AgencyId("COORD")));
    }

    static DeadlineRule rule(Direction direction, Term length, Term by, Term whileUndecided) {
        return new DeadlineRule(
                "T01",
                "1",
                LocalDate.parse("2020-01-01"),
                null,
                List.of(),
                length,
                null,
                Map.of(),
                direction,
                null,
                SourceClass.POLICY,
                "for a test",
                true,
                "STARTED",
                "STOPPED",
                null,
                false,
                false,
                List.of(SuspensionReason.values()),
                true,
                true,
                List.of(),
                new Owner("COORD", "COORDINATOR_REGION"),
                List.of(),
                List.of(),
                new Extension(by, List.of(REASON), null, whileUndecided));
    }

    /** What may happen to a deadline. */
    enum Step {
        EXTEND,
        KEEP_OPEN,
        SUSPEND,
        RESUME,
        RESTORE
    }

    void take(Step step, Instant at) {
        clock.set(at.toString());
        var id = row().id();
        switch (step) {
            case EXTEND -> deadlines.extend(id, REASON, ANNA);
            case KEEP_OPEN -> deadlines.keepOpen(reference, KIND, REASON, ANNA);
            case SUSPEND -> decisions.suspend(id, SuspensionReason.MEDICAL, ANNA);
            case RESUME -> decisions.resume(id, ANNA);
            case RESTORE -> decisions.restore(id, "GOOD_CAUSE", ANNA);
        }
    }

    /** Counts again with another calendar, and goes on with it. */
    void recount(CalendarSettings settings) {
        calendar.replacedBy(new WorkingCalendar(settings));
        new Derivation(calendar.calendar())
                .moved(rule, row().startAt(), dueAt(), lines())
                .ifPresent(end -> ledger.recounted(row(), end, settings.version(), ANNA));
    }

    Instant now() {
        return clock.instant();
    }

    Instant dueAt() {
        return row().dueAt();
    }

    List<LedgerLine> lines() {
        return List.copyOf(lines);
    }

    DeadlineCalculation derived() {
        return new Derivation(calendar.calendar()).end(rule, row().startAt(), lines);
    }

    private Deadline row() {
        return Optional.ofNullable(row).orElseThrow();
    }
}
