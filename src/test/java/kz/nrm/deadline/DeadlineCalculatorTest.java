package kz.nrm.deadline;

import static kz.nrm.deadline.Rolling.BACKWARD;
import static kz.nrm.deadline.Rolling.FORWARD;
import static kz.nrm.deadline.Rolling.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import kz.nrm.deadline.DeadlineStep.What;
import kz.nrm.shared.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases by name. An end at 24:00 of a day is written as 00:00 of the next, all in local time. */
class DeadlineCalculatorTest {

    private final DeadlineCalculator calculator = ShippedSettings.calculator();

    @ParameterizedTest(name = "{0} + {1} = {2} ({3})")
    @CsvSource({
        "2026-11-16T14:20, 30 CAL_DAYS, 2026-12-18T00:00, Independence Day rolls forward",
        "2026-12-18T10:00, 30 CAL_DAYS, 2027-01-19T00:00, Sunday rolls to Monday over the New Year",
        "2026-01-31T09:00, 1 MONTHS, 2026-03-03T00:00, month end and weekend",
        "2024-01-31T09:00, 1 MONTHS, 2024-03-01T00:00, leap year has 29 February",
        "2025-08-31T09:00, 6 MONTHS, 2026-03-03T00:00, 28 February is a Saturday",
        "2024-02-29T09:00, 1 YEARS, 2025-03-01T00:00, no 29 February in the next year",
        "2026-03-10T09:00, 1 YEARS, 2027-03-11T00:00, one year on a working day",
        "2024-06-12T09:00, 2 YEARS, 2026-06-13T00:00, two years",
        "2026-12-31T09:00, 1 CAL_DAYS, 2027-01-06T00:00, New Year week 2027",
        "2026-03-20T18:00, 1 CAL_DAYS, 2026-03-27T00:00, Nauryz with two substituted days",
        "2026-03-19T18:00, 1 CAL_DAYS, 2026-03-21T00:00, the eve of Nauryz is worked",
        "2024-05-03T18:00, 1 CAL_DAYS, 2024-05-05T00:00, a Saturday made a working day",
        "2024-05-07T18:00, 1 CAL_DAYS, 2024-05-11T00:00, a Wednesday made a rest day"
    })
    void protectiveTerm(LocalDateTime start, Term length, LocalDateTime end, String why) {
        assertThat(calculator.due(at(start), length, FORWARD).dueAt()).as(why).isEqualTo(at(end));
    }

    @ParameterizedTest(name = "{0} + {1} = {2} ({3})")
    @CsvSource({
        "2026-11-16T14:20, 30 CAL_DAYS, 2026-12-16T00:00, back before Independence Day",
        "2026-11-21T14:20, 1 CAL_DAYS, 2026-11-24T00:00, nothing to go back to: forward",
        "2026-11-20T14:20, 1 CAL_DAYS, 2026-11-24T00:00, never back to the day of the start",
        "2026-12-11T14:20, 5 WORK_DAYS, 2026-12-22T00:00, Independence Day is not a working day",
        "2026-12-29T14:20, 3 WORK_DAYS, 2027-01-06T00:00, New Year week",
        "2027-01-04T14:20, 3 WORK_DAYS, 2027-01-09T00:00, Christmas is not a working day",
        "2026-03-19T14:20, 2 WORK_DAYS, 2026-03-27T00:00, Nauryz"
    })
    void ownServiceLevel(LocalDateTime start, Term length, LocalDateTime end, String why) {
        assertThat(calculator.due(at(start), length, BACKWARD).dueAt()).as(why).isEqualTo(at(end));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-12-15T14:20:31, 24 HOURS, 2026-12-16T15:00",
        "2026-12-15T14:00:00, 24 HOURS, 2026-12-16T15:00",
        "2026-12-15T14:20:31, 48 DETENTION, 2026-12-17T14:20",
        "2026-12-15T14:20:31, 2 DETENTION_DAYS, 2026-12-17T00:00",
        "2026-12-18T14:20:31, 2 DETENTION_DAYS, 2026-12-20T00:00"
    })
    void hoursAndDetentionAreNeverMoved(LocalDateTime start, Term length, LocalDateTime end) {
        assertThat(calculator.due(at(start), length, NONE).dueAt()).isEqualTo(at(end));
    }

    @Test
    void dayOfTheZoneChangeHasTwentyFiveHours() {
        var start = Instant.parse("2024-02-28T06:00:00Z");

        assertThat(calculator.due(start, Term.valueOf("1 CAL_DAYS"), FORWARD).dueAt())
                .isEqualTo("2024-02-29T19:00:00Z");
        assertThat(calculator
                        .due(start.minusSeconds(86_400), Term.valueOf("1 CAL_DAYS"), FORWARD)
                        .dueAt())
                .isEqualTo("2024-02-28T18:00:00Z");
        assertThat(calculator.due(start, Term.valueOf("48 HOURS"), NONE).dueAt())
                .isEqualTo("2024-03-01T07:00:00Z");
    }

    @Test
    void localDayDecidesNotTheDayInUtc() {
        var lateEvening = Instant.parse("2026-11-16T19:30:00Z");

        assertThat(calculator
                        .due(lateEvening, Term.valueOf("1 CAL_DAYS"), FORWARD)
                        .dueAt())
                .isEqualTo("2026-11-18T19:00:00Z");
    }

    @Test
    void secondsAreWhole() {
        var start = Instant.parse("2026-11-16T09:20:31.987654Z");

        assertThat(calculator.due(start, Term.valueOf("5 WORK_DAYS"), FORWARD).startAt())
                .isEqualTo("2026-11-16T09:20:31Z");
    }

    @Test
    void extensionIsCountedFromTheLastDay() {
        var extended =
                calculator.extended(at(LocalDateTime.parse("2026-12-18T00:00")), Term.valueOf("30 CAL_DAYS"), FORWARD);

        assertThat(extended.dueAt()).isEqualTo(at(LocalDateTime.parse("2027-01-19T00:00")));
    }

    @Test
    void writesDownEveryStep() {
        var result = calculator.due(at(LocalDateTime.parse("2026-11-16T14:20")), Term.valueOf("30 CAL_DAYS"), FORWARD);

        assertThat(result.steps())
                .extracting(step -> step.what() + " " + step.day() + " " + step.detail())
                .containsExactly(
                        "STARTED 2026-11-16 14:20",
                        "NOT_COUNTED 2026-11-16 DAY",
                        "COUNTED 2026-11-16 30 CAL_DAYS",
                        "PASSED_OVER 2026-12-16 HOLIDAY INDEPENDENCE_DAY",
                        "MOVED_FORWARD 2026-12-17 ",
                        "ENDS 2026-12-17 24:00");
        assertThat(result.verified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 HOURS|NONE|STARTED 2026-12-15 14:20:31, NOT_COUNTED 2026-12-15 HOUR, COUNTED 2026-12-15 24 HOURS",
                "24 DETENTION|NONE|STARTED 2026-12-15 14:20:31, COUNTED 2026-12-15 24 DETENTION",
                "2 DETENTION_DAYS|NONE|STARTED 2026-12-15 14:20:31, COUNTED 2026-12-15 2 DETENTION_DAYS,"
                        + " CROSSED 2026-12-16 HOLIDAY INDEPENDENCE_DAY, ENDS 2026-12-16 24:00",
                "1 CAL_DAYS|BACKWARD|STARTED 2026-12-15 14:20:31, NOT_COUNTED 2026-12-15 DAY, COUNTED 2026-12-15 1 CAL_DAYS,"
                        + " PASSED_OVER 2026-12-16 HOLIDAY INDEPENDENCE_DAY, MOVED_FORWARD 2026-12-17 , ENDS 2026-12-17 24:00",
            })
    void eachModeWritesDownItsSteps(Term length, Rolling rolling, String steps) {
        var result = calculator.due(at(LocalDateTime.parse("2026-12-15T14:20:31")), length, rolling);

        assertThat(written(result)).isEqualTo(steps);
    }

    @Test
    void movingBackIsAStepOfItsOwn() {
        var result = calculator.due(at(LocalDateTime.parse("2026-11-16T14:20")), Term.valueOf("30 CAL_DAYS"), BACKWARD);

        assertThat(written(result)).contains("MOVED_BACK 2026-12-15");
    }

    @Test
    void anExtensionInHoursIsWrittenDown() {
        var result = calculator.extended(at(LocalDateTime.parse("2026-12-15T14:00")), Term.valueOf("24 HOURS"), NONE);

        assertThat(result.dueAt()).isEqualTo(at(LocalDateTime.parse("2026-12-16T14:00")));
        assertThat(written(result)).isEqualTo("COUNTED 2026-12-15 24 HOURS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"CAL_DAYS|COUNTED 2026-12-01 6 CAL_DAYS", "WORK_DAYS|COUNTED 2026-12-01 4 WORK_DAYS"})
    void aSuspensionIsWrittenDown(DeadlineMode mode, String counted) {
        var result = calculator.resumed(
                at(LocalDateTime.parse("2026-11-27T00:00")),
                at(LocalDateTime.parse("2026-11-20T10:05")),
                at(LocalDateTime.parse("2026-12-01T11:30")),
                mode,
                FORWARD);

        assertThat(written(result)).startsWith("LEFT_OFF 2026-11-20 10:05, WENT_ON 2026-12-01 11:30, " + counted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERMIT_END_WARNING|STARTED 2027-03-03 15:00, COUNTED 2027-03-03 -30 CAL_DAYS, ENDS 2027-02-01 00:00",
                "RETURN_CONFIRMATION_OPENS|STARTED 2027-03-03 15:00, COUNTED 2027-03-03 -24 HOURS"
            })
    void countingBackIsWrittenDown(String kind, String steps) {
        var rule = ShippedSettings.rules().of(new DeadlineKind(kind)).get(0);

        assertThat(written(calculator.due(rule, rule.length(), at(LocalDateTime.parse("2027-03-03T15:00")))))
                .isEqualTo(steps);
    }

    @Test
    void aDayCountedBackToMovesOffAWeekendOnlyWhereEndsMove() {
        var sunday = LocalDate.parse("2026-11-22");
        var moving = new DayWalk(new WorkingCalendar(ShippedSettings.calendar()), BACKWARD);

        assertThat(moving.rolledBack(sunday)).isEqualTo("2026-11-20");
        assertThat(written(moving.result(Instant.EPOCH, Instant.EPOCH))).endsWith("MOVED_BACK 2026-11-20 ");
        var staying = new DayWalk(new WorkingCalendar(ShippedSettings.calendar()), NONE);
        assertThat(staying.rolledBack(sunday)).isEqualTo(sunday);
        assertThat(staying.result(Instant.EPOCH, Instant.EPOCH).steps()).isEmpty();
    }

    @Test
    void monthEndIsAStepOfItsOwn() {
        var result = calculator.due(at(LocalDateTime.parse("2026-01-31T09:00")), Term.valueOf("1 MONTHS"), FORWARD);

        assertThat(result.steps()).extracting(DeadlineStep::what).contains(What.MONTH_END, What.MOVED_FORWARD);
    }

    @Test
    void aTermThatLeavesTheCalendarIsRefused() {
        var start = at(LocalDateTime.parse("2027-12-05T09:00"));

        assertThatThrownBy(() -> calculator.due(start, Term.valueOf("30 CAL_DAYS"), FORWARD))
                .isInstanceOf(CalendarYearMissing.class)
                .hasMessageContaining("nrm.calendar.years.2028");
        assertThat(calculator.due(start, Term.valueOf("30 CAL_DAYS"), NONE).dueAt())
                .isEqualTo(at(LocalDateTime.parse("2028-01-05T00:00")));
    }

    private static String written(DeadlineCalculation result) {
        return result.steps().stream()
                .map(step -> step.what() + " " + step.day() + " " + step.detail())
                .collect(Collectors.joining(", "));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(Region.ZONE).toInstant();
    }
}
