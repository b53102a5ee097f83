package kz.nrm.deadline;

import java.time.Instant;

/** Answer to a request to prolong a deadline; expected refusals are returned, not thrown. */
public sealed interface ExtensionDecision {

    /** @param endsAt the new end, UTC */
    record Granted(Instant endsAt) implements ExtensionDecision {}

    record Refused(Reason reason) implements ExtensionDecision {}

    /** Why a deadline was not prolonged. */
    enum Reason {
        NOT_RUNNING,
        PERIOD_ALREADY_ENDED,
        NOT_EXTENDABLE,
        REASON_NOT_LISTED,
        EXTENDED_TOO_OFTEN,
        NOT_LATER_THAN_BEFORE
    }
}
