package kz.nrm.deadline;

import static kz.nrm.deadline.CalendarDayChange.Operation.HOLIDAY_ADDED;
import static kz.nrm.deadline.CalendarDayChange.Operation.HOLIDAY_REMOVED;
import static kz.nrm.deadline.CalendarDayChange.Operation.MOVED_TO_REST;
import static kz.nrm.deadline.CalendarDayChange.Operation.MOVED_TO_WORK;
import static kz.nrm.deadline.CalendarDayChange.Operation.MOVE_REMOVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.nrm.deadline.CalendarDayChange.Operation;
import kz.nrm.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarProposalCheckTest {

    private static final String ACT = "Order No. 12 of 1 November 2026";

    private final WorkingCalendar calendar = new WorkingCalendar(ShippedSettings.calendar());

    @ParameterizedTest
    @CsvSource({
        "2027-02-10, HOLIDAY_ADDED, DateOfOtherYear",
        "2026-12-16, HOLIDAY_ADDED, AlreadyHoliday",
        "2026-12-17, HOLIDAY_REMOVED, NotAHoliday",
        "2026-12-19, MOVED_TO_REST, RestDayAlready",
        "2026-12-16, MOVED_TO_REST, AlreadyHoliday",
        "2026-12-17, MOVED_TO_WORK, WorkDayAlready",
        "2026-12-16, MOVED_TO_WORK, AlreadyHoliday",
        "2026-12-17, MOVE_REMOVED, NotMoved",
    })
    void namesTheFieldAndTheRule(LocalDate date, Operation operation, String rule) {
        assertThat(wrong(2026, day(date.toString(), operation)))
                .extracting(Violation::field, Violation::rule)
                .containsExactly(tuple("days[0].date", rule));
    }

    @Test
    void aMovedDayIsNoHolidayBesides() {
        assertThat(wrong(2025, day("2025-01-03", HOLIDAY_ADDED)))
                .extracting(Violation::field, Violation::rule)
                .containsExactly(tuple("days[0].date", "AlreadyMoved"));
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        var change = new CalendarProposal(
                2026, false, "by order", "reason", null, null, null, List.of(day("2026-12-17", MOVE_REMOVED)));

        assertThat(rules(change)).containsExactly("ActNotNamed", "NotMoved");
    }

    /** In a year that is opened nothing stands yet but weekends. */
    @ParameterizedTest
    @CsvSource({
        "2028-01-01, MOVED_TO_REST, RestDayAlready",
        "2028-01-03, MOVED_TO_WORK, WorkDayAlready",
        "2028-01-03, HOLIDAY_REMOVED, NotAHoliday",
        "2028-01-03, MOVE_REMOVED, NotMoved",
    })
    void aYearThatIsOpenedHasOnlyWeekends(String date, Operation operation, String rule) {
        assertThat(rules(newYear(2028, day(date, operation)))).containsExactly(rule);
    }

    @Test
    void aYearBeforeTheFirstIsNoGap() {
        var first = calendar.settings().years().keySet().stream()
                .min(Integer::compare)
                .orElseThrow();

        assertThat(rules(newYear(first - 1, day(first - 1 + "-05-01", HOLIDAY_ADDED))))
                .doesNotContain("YearGap");
    }

    @Test
    void fits() {
        assertThat(wrong(2026, day("2026-12-18", MOVED_TO_REST), day("2026-12-20", MOVED_TO_WORK)))
                .isEmpty();
        assertThat(wrong(2026, day("2026-12-16", HOLIDAY_REMOVED))).isEmpty();
        assertThat(wrong(2025, day("2025-01-03", MOVE_REMOVED))).isEmpty();
        assertThat(wrong(2026, day("2026-12-17", HOLIDAY_ADDED))).isEmpty();
    }

    @Test
    void aDateStandsOnce() {
        assertThat(wrong(2026, day("2026-12-18", MOVED_TO_REST), day("2026-12-18", MOVED_TO_REST)))
                .extracting(Violation::field, Violation::rule)
                .containsExactly(tuple("days[1].date", "DateTwice"));
    }

    @Test
    void anActIsNamedWithItsNumberOrDate() {
        var change = new CalendarProposal(
                2026, false, "by order", "reason", null, null, null, List.of(day("2026-12-18", MOVED_TO_REST)));

        assertThat(rules(change)).containsExactly("ActNotNamed");
    }

    @Test
    void yearsFollowOneAnother() {
        assertThat(wrong(2035, day("2035-05-01", HOLIDAY_ADDED)))
                .extracting(Violation::rule)
                .containsExactly("YearNotLoaded");
        assertThat(rules(newYear(2035, day("2035-05-01", HOLIDAY_ADDED)))).containsExactly("YearGap");
        assertThat(rules(newYear(2026, day("2026-05-02", HOLIDAY_ADDED)))).containsExactly("YearAlreadyLoaded");
    }

    @Test
    void aNewYearHasTheHolidaysOfTheYearBefore() {
        var last = calendar.settings().years().keySet().stream()
                .max(Integer::compare)
                .orElseThrow();

        assertThat(CalendarProposalCheck.violations(
                        calendar, newYear(last + 1, day(last + 1 + "-05-01", HOLIDAY_ADDED))))
                .singleElement()
                .satisfies(wrong -> {
                    assertThat(wrong.rule()).isEqualTo("HolidayOfYearBefore");
                    assertThat(wrong.arguments().toString()).contains("NAURYZ");
                });
    }

    @Test
    void aHolidayTheNextYearDoesNotHaveIsRefused() {
        var change = new CalendarDayChange(LocalDate.parse("2026-12-18"), HOLIDAY_ADDED, "NEW_HOLIDAY", true);

        assertThat(wrong(2026, change)).extracting(Violation::rule).containsExactly("HolidayOfYearAfter");
    }

    @Test
    void nothingToDoIsRefused() {
        assertThat(wrong(2026)).extracting(Violation::rule).containsExactly("NotEmpty");
    }

    private List<Violation> wrong(int year, CalendarDayChange... days) {
        return CalendarProposalCheck.violations(
                calendar, new CalendarProposal(year, false, ACT, "reason", null, null, null, Arrays.asList(days)));
    }

    private List<String> rules(CalendarProposal change) {
        return CalendarProposalCheck.violations(calendar, change).stream()
                .map(Violation::rule)
                .toList();
    }

    private static CalendarProposal newYear(int year, CalendarDayChange... days) {
        return new CalendarProposal(year, true, ACT, "reason", "press", false, null, Arrays.asList(days));
    }

    private static CalendarDayChange day(String date, Operation operation) {
        return new CalendarDayChange(
                LocalDate.parse(date), operation, operation == HOLIDAY_ADDED ? "INDEPENDENCE_DAY" : null, null);
    }
}
