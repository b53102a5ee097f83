package kz.nrm.deadline;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the calendar does to one day.
 *
 * @param holiday     name of the holiday that is added, in capitals
 * @param transferred whether a rest day follows when the added holiday falls on one; yes when not given
 */
public record CalendarDayChange(
        @NotNull LocalDate date,
        @NotNull Operation operation,
        @Nullable @Size(max = 35) String holiday,
        @Nullable Boolean transferred) {

    /** What is done. */
    public enum Operation {
        HOLIDAY_ADDED,
        HOLIDAY_REMOVED,
        /** A working day becomes a rest day (Labour Code 85(3)). */
        MOVED_TO_REST,
        /** A rest day becomes a working day (Labour Code 85(3)). */
        MOVED_TO_WORK,
        MOVE_REMOVED
    }

    boolean isTransferred() {
        return transferred == null || transferred;
    }
}
