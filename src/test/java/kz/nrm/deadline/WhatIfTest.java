package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.nrm.access.Looked;
import kz.nrm.deadline.CalendarDayChange.Operation;
import kz.nrm.deadline.WhatIfAnswer.Effect;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

@WholeClock
class WhatIfTest {

    @Autowired
    private WhatIf whatIf;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void twoDeadlines() {
        clock.set("2026-11-16T09:20:31.5Z");
        deadlines.open(OpenDeadline.of(reference, new DeadlineKind("REFLECTION_PERIOD"))
                .in(Region.ALMATY));
        deadlines.open(
                OpenDeadline.of(reference, new DeadlineKind("REMOVAL_HOLD")).in(Region.ALMATY));
    }

    @Test
    void suspendedFromMondayForAWeek() {
        var answer = ask(new WhatIfQuestion.Suspension(
                Instant.parse("2026-11-16T10:00:00Z"), Instant.parse("2026-11-23T10:00:00Z"), null, null));

        assertThat(answer.counts()).isEqualTo(Map.of(Effect.MOVES, 1L, Effect.RUNS_ON, 1L));
        assertThat(answer.items())
                .filteredOn(item -> item.effect() == Effect.MOVES)
                .singleElement()
                .satisfies(item -> assertThat(item.to()).isEqualTo("2026-12-24T19:00:00Z"));
    }

    @Test
    void suspendedWithoutAnEndStandsStill() {
        var answer = ask(new WhatIfQuestion.Suspension(
                Instant.parse("2026-11-16T10:00:00Z"), null, List.of("REFLECTION_PERIOD"), null));

        assertThat(answer.counts()).isEqualTo(Map.of(Effect.STANDS_STILL, 1L));
    }

    @Test
    void hoursAreResumedAsTheyWereCounted() {
        var work = deadlines.open(OpenDeadline.of(reference, new DeadlineKind("REASONABLE_GROUNDS")));
        assertThat(work.dueAt()).isEqualTo("2026-11-23T19:00:00Z");

        var answer = ask(new WhatIfQuestion.Suspension(
                Instant.parse("2026-11-18T05:00:00Z"),
                Instant.parse("2026-12-14T05:00:00Z"),
                List.of("REASONABLE_GROUNDS"),
                null));

        assertThat(answer.items())
                .singleElement()
                .satisfies(item -> assertThat(item.to()).isEqualTo("2026-12-18T19:00:00Z"));
    }

    @Test
    void whatIsOverBeforeOrEndedIsNotSuspended() {
        deadlines.meet(reference, new DeadlineKind("REMOVAL_HOLD"), "DONE", UserId.SYSTEM);

        var later = ask(new WhatIfQuestion.Suspension(Instant.parse("2026-12-17T18:59:59Z"), null, null, null));
        assertThat(later.counts()).isEqualTo(Map.of(Effect.STANDS_STILL, 1L));
        var after = ask(new WhatIfQuestion.Suspension(Instant.parse("2026-12-17T19:00:00Z"), null, null, null));
        assertThat(after.counts()).isEmpty();
    }

    @Test
    void onlyWhatEndsWhileTheAgencyIsAwayBreaks() {
        var away = new WhatIfQuestion.OutOfOffice(
                "MIA_MIG-75", Instant.parse("2026-11-18T00:00:00Z"), Instant.parse("2026-11-20T00:00:00Z"));

        assertThat(whatIf.ask(new WhatIfQuestion(null, null, null, away), DeadlineScope.ALL, 0, 10)
                        .counts())
                .isEmpty();
    }

    @Test
    void theAnswerLeavesAMark() {
        ask(new WhatIfQuestion.Suspension(Instant.parse("2026-11-16T10:00:00Z"), null, null, null));

        assertThat(events.stream(Looked.class)).containsExactly(Looked.list(2));
    }

    @Test
    void anotherHolidayMovesWhatEndsOnIt() {
        var day = new CalendarDayChange(
                LocalDate.parse("2026-12-17"), Operation.HOLIDAY_ADDED, "INDEPENDENCE_DAY", false);

        var answer = whatIf.ask(
                new WhatIfQuestion(null, new WhatIfQuestion.DaysChanged(2026, List.of(day)), null, null),
                DeadlineScope.ALL,
                0,
                10);

        assertThat(answer.items())
                .singleElement()
                .satisfies(item -> assertThat(item.to()).isEqualTo("2026-12-18T19:00:00Z"));
    }

    @Test
    void anotherRuleTouchesNoRunningDeadline() {
        var answer = whatIf.ask(
                new WhatIfQuestion(
                        null,
                        null,
                        new WhatIfQuestion.RuleChanged(
                                "REFLECTION_PERIOD", "45 CAL_DAYS", LocalDate.parse("2026-12-01")),
                        null),
                DeadlineScope.ALL,
                0,
                10);

        assertThat(answer.counts()).isEqualTo(Map.of(Effect.NOT_AFFECTED, 1L));
        assertThat(answer.opened()).satisfies(opened -> {
            assertThat(opened).isNotNull();
            assertThat(opened.lengthNow()).isEqualTo("30 CAL_DAYS");
            assertThat(opened.dueNow()).isEqualTo("2026-12-31T19:00:00Z");
            assertThat(opened.dueThen()).isEqualTo("2027-01-15T19:00:00Z");
        });
    }

    @Test
    void anAgencyOutOfOfficeBreaksWhatItOwesThen() {
        var away = new WhatIfQuestion.OutOfOffice(
                "MIA_MIG-75", Instant.parse("2026-11-17T00:00:00Z"), Instant.parse("2026-11-20T00:00:00Z"));

        var answer = whatIf.ask(new WhatIfQuestion(null, null, null, away), DeadlineScope.ALL, 0, 10);

        assertThat(answer.counts()).isEqualTo(Map.of(Effect.BREAKS, 1L));
        assertThat(answer.items())
                .allSatisfy(item -> assertThat(item.deadline().agency()).isEqualTo(new AgencyId("MIA_MIG-75")));
    }

    @Test
    void nothingIsSavedAndNothingHiddenIsCounted() {
        var before = deadlines.find(DeadlineQuery.ofCase(reference)).getContent();

        suspendedFromMondayForAWeek();

        assertThat(deadlines.find(DeadlineQuery.ofCase(reference)).getContent()).isEqualTo(before);
        assertThat(before).allSatisfy(one -> assertThat(ledger.lines(one.id())).hasSize(1));
        var question = new WhatIfQuestion(
                new WhatIfQuestion.Suspension(Instant.parse("2026-11-16T10:00:00Z"), null, null, null),
                null,
                null,
                null);
        assertThat(whatIf.ask(question, DeadlineScope.NONE, 0, 10).counts()).isEmpty();
    }

    @Test
    void oneQuestionAtATime() {
        assertWrong(new WhatIfQuestion(null, null, null, null), "OneQuestion");
        assertWrong(
                new WhatIfQuestion(
                        null,
                        null,
                        new WhatIfQuestion.RuleChanged(
                                "REFLECTION_PERIOD", "-3 CAL_DAYS", LocalDate.parse("2026-12-01")),
                        null),
                "Length");
        assertWrong(
                new WhatIfQuestion(
                        null,
                        null,
                        new WhatIfQuestion.RuleChanged("NO_SUCH_KIND", "3 CAL_DAYS", LocalDate.parse("2026-12-01")),
                        null),
                "KindUnknown");
    }

    @Test
    void whatIsAskedFitsTogether() {
        var then = Instant.parse("2026-11-20T00:00:00Z");
        var moved = new CalendarDayChange(LocalDate.parse("2026-12-17"), Operation.MOVE_REMOVED, null, null);

        assertWrong(
                new WhatIfQuestion(new WhatIfQuestion.Suspension(then, then, null, null), null, null, null),
                "suspension.until",
                "NotLater");
        assertWrong(
                new WhatIfQuestion(null, null, null, new WhatIfQuestion.OutOfOffice("MIA_MIG-75", then, then)),
                "outOfOffice.to",
                "NotLater");
        assertWrong(
                new WhatIfQuestion(null, new WhatIfQuestion.DaysChanged(2026, List.of(moved)), null, null),
                "calendar.days[0].date",
                "NotMoved");
    }

    private void assertWrong(WhatIfQuestion question, String field, String rule) {
        assertThatThrownBy(() -> whatIf.ask(question, DeadlineScope.ALL, 0, 10))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.violations())
                                .extracting(Violation::field, Violation::rule)
                                .containsExactly(tuple(field, rule)));
    }

    private void assertWrong(WhatIfQuestion question, String rule) {
        assertThatThrownBy(() -> whatIf.ask(question, DeadlineScope.ALL, 0, 10))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.violations())
                                .singleElement()
                                .satisfies(one -> assertThat(one.rule()).isEqualTo(rule)));
    }

    private WhatIfAnswer ask(WhatIfQuestion.@Nullable Suspension suspension) {
        return whatIf.ask(new WhatIfQuestion(suspension, null, null, null), DeadlineScope.ALL, 0, 10);
    }
}
