package kz.nrm.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.nrm.deadline.CalendarDayChange;
import kz.nrm.deadline.CalendarDayChange.Operation;
import kz.nrm.deadline.CalendarProposal;
import org.jspecify.annotations.Nullable;

/**
 * A change of the calendar as a page asks for it: one day, and a second one where a rest day moves to another date.
 *
 * @param transferred whether a rest day follows when an added holiday falls on one
 */
record CalendarSheet(
        @NotBlank @Size(min = 5, max = 300) String act,
        @NotBlank @Size(min = 5, max = 1000) String reason,
        @NotNull LocalDate changedDay,
        @NotNull Operation operation,
        @Nullable @Size(max = 35) String holiday,
        @Nullable Boolean transferred,
        @Nullable LocalDate secondDay,
        @Nullable Operation secondOperation) {

    /** Where the rules of the calendar name its own fields, the page names these. */
    static final Map<String, String> FIELDS = Map.of(
            "year", "changedDay",
            "days", "changedDay",
            "days[0].date", "changedDay",
            "days[0].operation", "operation",
            "days[0].holiday", "holiday",
            "days[1].date", "secondDay",
            "days[1].operation", "secondOperation",
            "days[1].holiday", "secondOperation");

    CalendarProposal proposal() {
        return new CalendarProposal(changedDay.getYear(), false, act, reason, null, null, List.of(), days());
    }

    private List<CalendarDayChange> days() {
        var first = new CalendarDayChange(changedDay, operation, holiday, transferred);
        return secondDay == null || secondOperation == null
                ? List.of(first)
                : Stream.of(first, new CalendarDayChange(secondDay, secondOperation, null, null))
                        .toList();
    }
}
