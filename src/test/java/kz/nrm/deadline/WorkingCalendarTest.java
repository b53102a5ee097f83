package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.nrm.deadline.CalendarDay.Kind;
import kz.nrm.deadline.CalendarSettings.CalendarYear;
import kz.nrm.deadline.CalendarSettings.Holiday;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar(ShippedSettings.calendar());

    @Test
    void newYear2016IsMovedOnceAndChristmasIsNot() {
        var in2016 = new WorkingCalendar(new CalendarSettings(
                "test",
                Map.of(
                        2016,
                        new CalendarYear(
                                true,
                                "press of 2015",
                                List.of(
                                        new Holiday(day("2016-01-01"), "NEW_YEAR", true),
                                        new Holiday(day("2016-01-02"), "NEW_YEAR", true),
                                        new Holiday(day("2016-01-07"), "ORTHODOX_CHRISTMAS", false)),
                                List.of(),
                                List.of()))));

        assertThat(off(in2016, "2016-01-01", "2016-01-08"))
                .containsExactly(
                        day("2016-01-01"), day("2016-01-02"), day("2016-01-03"), day("2016-01-04"), day("2016-01-07"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-03-25 2024-07-08",
        "2025, 2025-03-10 2025-03-24 2025-03-25 2025-07-07 2025-09-01 2025-10-27",
        "2026, 2026-03-09 2026-03-24 2026-03-25 2026-05-11 2026-08-31 2026-10-26",
        "2027, 2027-01-04 2027-03-24 2027-05-03 2027-05-10"
    })
    void computesTheSubstitutedDays(int year, String expected) {
        var substituted = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> calendar.day(date).kind() == Kind.SUBSTITUTE);

        assertThat(substituted)
                .containsExactlyElementsOf(
                        Stream.of(expected.split(" ")).map(LocalDate::parse).toList());
    }

    @Test
    void january2026IsAsPublished() {
        assertThat(off(calendar, "2026-01-01", "2026-01-09"))
                .containsExactly(
                        day("2026-01-01"), day("2026-01-02"), day("2026-01-03"), day("2026-01-04"), day("2026-01-07"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-08, WORKING",
        "2024-06-16, HOLIDAY",
        "2024-06-17, WORKING",
        "2027-05-17, WORKING",
        "2026-05-27, HOLIDAY",
        "2026-11-21, WEEKEND"
    })
    void religiousHolidaysAreNotTransferred(LocalDate date, Kind kind) {
        assertThat(calendar.day(date).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"2024-05-04, MOVED_WORK", "2024-05-08, MOVED_REST", "2025-01-03, MOVED_REST", "2025-01-05, MOVED_WORK"})
    void governmentMovesDays(LocalDate date, Kind kind) {
        assertThat(calendar.day(date).kind()).isEqualTo(kind);
        assertThat(calendar.day(date).name()).contains("order of the Ministry of Labour");
    }

    @Test
    void aYearThatIsNotLoadedIsAnErrorNotAGuess() {
        assertThatThrownBy(() -> calendar.isWorking(day("2028-01-03")))
                .isInstanceOfSatisfying(
                        CalendarYearMissing.class,
                        missing -> assertThat(missing.year()).isEqualTo(2028))
                .hasMessage("nrm.calendar.years.2028: the calendar of this year is not loaded");
    }

    @Test
    void saysWhetherAYearWasCompared() {
        assertThat(calendar.verified(2027)).isFalse();
        assertThat(calendar.verified(2031)).isFalse();
        assertThat(calendar.version()).isEqualTo("2026-11");
    }

    private static List<LocalDate> off(WorkingCalendar calendar, String from, String until) {
        return day(from)
                .datesUntil(day(until))
                .filter(date -> !calendar.isWorking(date))
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
