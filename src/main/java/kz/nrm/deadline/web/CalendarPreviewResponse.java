package kz.nrm.deadline.web;

import java.time.Instant;
import java.util.List;
import kz.nrm.deadline.CalendarChangeView;
import kz.nrm.deadline.CalendarPreview;

/** A change of the calendar with the open deadlines it moves. */
record CalendarPreviewResponse(CalendarChangeResponse change, Preview preview) {

    /**
     * @param later       how many end later
     * @param earlier     how many end earlier
     * @param yearMissing how many would reach a year that is not loaded and stay as they are
     */
    record Preview(long later, long earlier, long yearMissing, int page, int size, List<Moved> items) {}

    record Moved(Instant from, Instant to, DeadlineResponse deadline) {}

    static CalendarPreviewResponse of(CalendarChangeView change, CalendarPreview preview, Instant now) {
        return new CalendarPreviewResponse(
                CalendarChangeResponse.of(change),
                new Preview(
                        preview.later(),
                        preview.earlier(),
                        preview.yearMissing(),
                        preview.page(),
                        preview.size(),
                        preview.items().stream()
                                .map(moved -> new Moved(
                                        moved.deadline().dueAt(),
                                        moved.to(),
                                        DeadlineResponse.of(moved.deadline(), now)))
                                .toList()));
    }
}
