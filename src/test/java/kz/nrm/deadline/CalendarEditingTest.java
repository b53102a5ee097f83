package kz.nrm.deadline;

import static kz.nrm.deadline.CalendarDayChange.Operation.HOLIDAY_ADDED;
import static kz.nrm.deadline.CalendarDayChange.Operation.HOLIDAY_REMOVED;
import static kz.nrm.deadline.CalendarDayChange.Operation.MOVED_TO_REST;
import static kz.nrm.deadline.CalendarDayChange.Operation.MOVED_TO_WORK;
import static kz.nrm.deadline.CalendarDayChange.Operation.MOVE_REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.nrm.deadline.CalendarDayChange.Operation;
import kz.nrm.deadline.CalendarSettings.Becomes;
import kz.nrm.deadline.CalendarSettings.CalendarYear;
import kz.nrm.deadline.CalendarSettings.Holiday;
import kz.nrm.deadline.CalendarSettings.MovedDay;
import org.junit.jupiter.api.Test;

class CalendarEditingTest {

    private static final String ACT = "Order No. 7 of 2 November 2026";
    private static final Holiday FIRST = holiday("2026-01-01", "NEW_YEAR");
    private static final Holiday SECOND = holiday("2026-01-02", "NEW_YEAR");
    private static final Holiday INDEPENDENCE = holiday("2026-12-16", "INDEPENDENCE_DAY");
    private static final MovedDay REST = new MovedDay(LocalDate.parse("2026-05-08"), Becomes.REST, "Order No. 1");
    private static final MovedDay WORK = new MovedDay(LocalDate.parse("2026-05-16"), Becomes.WORK, "Order No. 1");

    private final CalendarYear year =
            new CalendarYear(true, "Gazette", List.of(FIRST, SECOND, INDEPENDENCE), List.of(REST, WORK), List.of());

    @Test
    void aDayMoves() {
        var edited = edited(change("2026-03-06", MOVED_TO_REST), change("2026-03-07", MOVED_TO_WORK));

        assertThat(edited.moved())
                .containsExactly(
                        REST,
                        WORK,
                        new MovedDay(LocalDate.parse("2026-03-06"), Becomes.REST, ACT),
                        new MovedDay(LocalDate.parse("2026-03-07"), Becomes.WORK, ACT));
        assertThat(edited.holidays()).isEqualTo(year.holidays());
        assertThat(edited.verified()).isTrue();
        assertThat(edited.source()).isEqualTo("Gazette");
    }

    @Test
    void aDayThatMovedBeforeMovesAnew() {
        assertThat(edited(change("2026-05-08", MOVED_TO_WORK)).moved())
                .containsExactly(WORK, new MovedDay(LocalDate.parse("2026-05-08"), Becomes.WORK, ACT));
    }

    @Test
    void aMoveIsTakenBack() {
        assertThat(edited(change("2026-05-08", MOVE_REMOVED)).moved()).containsExactly(WORK);
    }

    @Test
    void aHolidayIsAddedOnce() {
        assertThat(edited(change("2026-12-17", HOLIDAY_ADDED)).holidays())
                .containsExactly(FIRST, SECOND, INDEPENDENCE, holiday("2026-12-17", "INDEPENDENCE_DAY"));
        assertThat(edited(change("2026-12-16", HOLIDAY_ADDED)).holidays()).isEqualTo(year.holidays());
    }

    @Test
    void aHolidayOfWhichNoDayIsLeftIsAbolished() {
        var one = edited(change("2026-01-01", HOLIDAY_REMOVED));
        assertThat(one.holidays()).containsExactly(SECOND, INDEPENDENCE);
        assertThat(one.abolished()).isEmpty();

        var both = edited(change("2026-01-01", HOLIDAY_REMOVED), change("2026-01-02", HOLIDAY_REMOVED));
        assertThat(both.holidays()).containsExactly(INDEPENDENCE);
        assertThat(both.abolished()).containsExactly("NEW_YEAR");
    }

    private CalendarYear edited(CalendarDayChange... days) {
        var proposal = new CalendarProposal(2026, false, ACT, "as published", null, null, null, List.of(days));
        var next = CalendarEditing.apply(new CalendarSettings("1", Map.of(2026, year)), proposal, "2");
        assertThat(next.version()).isEqualTo("2");
        return next.years().get(2026);
    }

    private static CalendarDayChange change(String date, Operation operation) {
        return new CalendarDayChange(
                LocalDate.parse(date), operation, operation == HOLIDAY_ADDED ? "INDEPENDENCE_DAY" : null, true);
    }

    private static Holiday holiday(String date, String name) {
        return new Holiday(LocalDate.parse(date), name, true);
    }
}
