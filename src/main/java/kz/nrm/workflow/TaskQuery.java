package kz.nrm.workflow;

import java.time.Instant;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list.
 *
 * @param agency    for coordinators: one agency's tasks; others always see their own agency's
 * @param dueBefore only tasks due before this instant, UTC
 */
public record TaskQuery(
        Queue queue,
        @Nullable AgencyId agency,
        @Nullable Region region,
        @Nullable Instant dueBefore) {

    /** The work queues. */
    public enum Queue {
        /** Claimed by me. */
        MINE,
        /** Owed by my agency in one of my roles. */
        AGENCY,
        /** Owed by my agency and claimed by nobody. */
        UNASSIGNED,
        /** Put off until a date that has not come. */
        WAITING
    }

    public static TaskQuery of(Queue queue) {
        return new TaskQuery(queue, null, null, null);
    }
}
