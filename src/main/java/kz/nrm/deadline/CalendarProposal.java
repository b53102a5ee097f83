package kz.nrm.deadline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of one year of the calendar, as a coordinator proposes it.
 *
 * @param newYear   the year is not loaded yet; its holidays are the added days
 * @param act       the act it follows, with its number or date
 * @param source    where a new year was taken from; for another year the new source
 * @param verified  whether the year was compared with the official calendar; unchanged when not given
 * @param abolished holidays of the year before that this year no longer has
 */
public record CalendarProposal(
        @NotNull @Min(1990) @Max(2100) Integer year,
        @Nullable Boolean newYear,
        @NotBlank @Size(min = 5, max = 300) String act,
        @NotBlank @Size(min = 5, max = 1000) String reason,
        @Nullable @Size(max = 300) String source,
        @Nullable Boolean verified,
        @Nullable @Size(max = 10) List<@NotBlank @Size(max = 35) String> abolished,
        @Nullable @Size(max = 60) List<@NotNull @Valid CalendarDayChange> days) {

    boolean opensYear() {
        return Boolean.TRUE.equals(newYear);
    }

    List<CalendarDayChange> dayChanges() {
        return days == null ? List.of() : days;
    }

    List<String> abolishedNames() {
        return abolished == null ? List.of() : abolished;
    }
}
