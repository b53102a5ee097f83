package kz.nrm.deadline;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.nrm.deadline.Ladder.Span;
import kz.nrm.deadline.Ladder.Step;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Instant START = Instant.parse("2026-11-16T09:20:31Z");

    private final DeadlineRules rules = ShippedSettings.rules();
    private final DeadlineCalculator calculator = ShippedSettings.calculator();
    private final Ladder ladder = new Ladder(new WorkingCalendar(ShippedSettings.calendar()));

    @Test
    void theRungsOfEachKindAreInOrder() {
        for (var kind : rules.kinds()) {
            for (var rule : rules.of(kind)) {
                var steps = steps(kind, rule.length());

                assertThat(steps).as(kind.value()).extracting(Step::at).isSortedAccordingTo(naturalOrder());
                assertThat(steps)
                        .as(kind.value())
                        .extracting(Step::ordinal)
                        .isSorted()
                        .doesNotHaveDuplicates();
                assertThat(steps).as(kind.value()).extracting(Step::escalation).isSorted();
            }
        }
    }

    /** Somebody hears of it before or after the end, unless it ends by itself. */
    @Test
    void nothingThatIsOwedIsForgotten() {
        assertThat(rules.kinds())
                .allSatisfy(kind -> assertThat(rules.of(kind))
                        .allMatch(rule -> rule.elapses()
                                || !rule.escalate().isEmpty()
                                || !rule.warn().isEmpty()));
    }

    @Test
    void hoursAreRemindedAtHalfTimeAndEscalatedAtTheEnd() {
        var due = due("REMOVAL_HOLD");

        assertThat(steps("REMOVAL_HOLD"))
                .containsExactly(
                        new Step(1, START.plus(Duration.ofHours(12)), "MIGRATION_OFFICER", false, false),
                        new Step(2, due, "PROSECUTOR", true, false),
                        new Step(3, due.plus(Duration.ofHours(24)), "COORDINATOR_NATIONAL", true, false));
    }

    @Test
    void immediateDangerIsRemindedAfterHalfAnHour() {
        assertThat(steps("DANGER_RESPONSE"))
                .first()
                .satisfies(step -> assertThat(step.at()).isEqualTo(START.plus(Duration.ofMinutes(30))));
    }

    @Test
    void daysAreEscalatedAfterWorkingDays() {
        assertThat(steps("PERMIT_FILED"))
                .extracting(Step::to, step -> step.at().toString())
                .containsExactly(
                        tuple("CASE_MANAGER", "2026-11-19T09:20:31Z"),
                        tuple("COORDINATOR_REGION", due("PERMIT_FILED").toString()),
                        tuple(
                                "COORDINATOR_NATIONAL",
                                due("PERMIT_FILED").plus(Duration.ofDays(3)).toString()));
    }

    @Test
    void aWorkingDayCountsWhenItHasPassed() {
        var rule = rules.of(new DeadlineKind("PERMIT_FILED")).get(0);
        var endOfFriday = Instant.parse("2026-11-20T19:00:00Z");

        assertThat(ladder.steps(rule, new Span(START, endOfFriday, false)))
                .last()
                .satisfies(step -> assertThat(step.at()).isEqualTo("2026-11-25T19:00:00Z"));
    }

    @Test
    void theTaskGoesToTheCoordinatorAtFortyEightHours() {
        var due = due("REFERRAL_ACCEPTANCE");

        assertThat(steps("REFERRAL_ACCEPTANCE"))
                .contains(new Step(2, due.plus(Duration.ofHours(24)), "COORDINATOR_REGION", true, true));
    }

    @Test
    void aRungKeepsItsPlaceWhenTheDeadlineMoves() {
        var kind = new DeadlineKind("REFLECTION_PERIOD");
        var rule = rules.of(kind).get(0);
        var due = due("REFLECTION_PERIOD");
        var before = ladder.steps(rule, new Span(START, due, false));
        var after = ladder.steps(rule, new Span(START, due.plus(Duration.ofDays(30)), false));

        assertThat(after).extracting(Step::ordinal).containsExactly(1, 2, 3, 4);
        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(after.get(3).at()).isEqualTo(before.get(3).at().plus(Duration.ofDays(30)));
        assertThat(ladder.next(rule, new Span(START, due, false), 2)).contains(before.get(2));
        assertThat(ladder.next(rule, new Span(START, due, false), 4)).isEmpty();
    }

    @Test
    void aShortTermHasNoReminderBeforeItsStart() {
        var rule = rules.of(new DeadlineKind("PLAN_REVIEW")).get(0);
        var due = START.plus(Duration.ofHours(24));

        var steps = ladder.steps(rule, new Span(START, due, false));

        assertThat(steps).extracting(Step::ordinal).containsExactly(2, 3);
        assertThat(steps.get(0).at()).isEqualTo(due);
    }

    @Test
    void aReminderAfterAShorterEndDoesNotHideTheEscalation() {
        var rule = rules.of(new DeadlineKind("REASONABLE_GROUNDS")).get(0);
        var due = calculator.due(rule, rule.lengthFor("PANEL"), START).dueAt();

        assertThat(ladder.next(rule, new Span(START, due, false), 0))
                .hasValueSatisfying(step -> assertThat(step.at()).isEqualTo(due));
    }

    @Test
    void nobodyIsLateForAWaitOfAProcess() {
        var rule = rules.of(new DeadlineKind("PLAN_REVIEW")).get(0);
        var steps = ladder.steps(rule, new Span(START, START.plus(Duration.ofDays(30)), true));

        assertThat(steps).extracting(Step::escalation).containsOnly(false).hasSize(1);
    }

    @Test
    void whereTheCalendarIsNotLoadedMondayToFridayWillDo() {
        var rule = rules.of(new DeadlineKind("PERMIT_FILED")).get(0);
        var due = Instant.parse("2126-11-15T19:00:00Z");

        assertThat(ladder.steps(rule, new Span(START, due, false)))
                .last()
                .satisfies(step -> assertThat(step.at()).isEqualTo("2126-11-20T19:00:00Z"));
    }

    private Instant due(String kind) {
        var rule = rules.of(new DeadlineKind(kind)).get(0);
        return calculator.due(rule, rule.length(), START).dueAt();
    }

    private List<Step> steps(String kind) {
        return steps(
                new DeadlineKind(kind), rules.of(new DeadlineKind(kind)).get(0).length());
    }

    private List<Step> steps(DeadlineKind kind, Term length) {
        var rule = rules.of(kind).get(0);
        return ladder.steps(
                rule, new Span(START, calculator.due(rule, length, START).dueAt(), false));
    }
}
