package kz.nrm.workflow;

import java.time.Instant;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list; what is null does not matter.
 *
 * @param agency    for coordinators: one agency's tasks; others always see their own agency's
 * @param dueBefore only tasks due before this instant, UTC
 */
public record TaskQuery(
        Queue queue,
        @Nullable AgencyId agency,
        @Nullable Region region,
        @Nullable Instant dueBefore,
        @Nullable Urgency urgency,
        @Nullable TaskKey task,
        @Nullable Holder holder) {

    /** The work queues. */
    public enum Queue {
        /** Claimed by me. */
        MINE,
        /** Owed by my agency in one of my roles; whoever leads there sees those of all roles. */
        AGENCY,
        /** Owed by my agency and claimed by nobody. */
        UNASSIGNED,
        /** Put off until a date that has not come. */
        WAITING
    }

    /** How much a task presses, the most pressing first. */
    public enum Urgency {
        /** Was put off, and the date has come. */
        BACK,
        CRITICAL,
        OVERDUE,
        SOON,
        LATER
    }

    /** Who has taken it. */
    public enum Holder {
        ME,
        NOBODY,
        OTHERS
    }

    public static TaskQuery of(Queue queue) {
        return new TaskQuery(queue, null, null, null, null, null, null);
    }

    /** The same tasks, however much they press. */
    public TaskQuery ofAnyUrgency() {
        return new TaskQuery(queue, agency, region, dueBefore, null, task, holder);
    }

    /** The same tasks of all kinds. */
    public TaskQuery ofAnyKind() {
        return new TaskQuery(queue, agency, region, dueBefore, urgency, null, holder);
    }
}
