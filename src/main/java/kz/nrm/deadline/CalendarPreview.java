package kz.nrm.deadline;

import java.time.Instant;
import java.util.List;

/**
 * The open deadlines a change of the calendar moves: all are counted, one page is listed.
 *
 * @param later       how many end later
 * @param earlier     how many end earlier; never one that protects the person
 * @param yearMissing how many would reach a year that is not loaded; they stay as they are
 * @param page        from 0
 */
public record CalendarPreview(long later, long earlier, long yearMissing, int page, int size, List<Moved> items) {

    /** @param to the end it would have, UTC; the one it has stands in the deadline */
    public record Moved(DeadlineView deadline, Instant to) {}
}
