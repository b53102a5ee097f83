package kz.nrm.deadline;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A change of the calendar as it stands. Times are UTC.
 *
 * @param answer  why it was rejected
 * @param edition its number among the approved ones
 * @param moved   deadlines it has moved so far
 */
public record CalendarChangeView(
        UUID id,
        CalendarProposal proposal,
        State state,
        UserId proposedBy,
        Instant proposedAt,
        @Nullable UserId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        @Nullable Integer edition,
        int moved) {

    /** How far it has come. */
    public enum State {
        PROPOSED,
        REJECTED,
        /** In force for new deadlines; the running ones are being counted again. */
        APPROVED,
        /** In force, and all running deadlines were counted again. */
        APPLIED
    }
}
