package kz.nrm.deadline;

import java.time.Instant;

/** Answer to a request to suspend, resume or restore a deadline; expected refusals are returned, not thrown. */
public sealed interface LedgerDecision {

    /** @param endsAt the end as it stands now, UTC; while it is suspended the one it had */
    record Done(Instant endsAt) implements LedgerDecision {}

    record Refused(Reason reason) implements LedgerDecision {}

    /** Why nothing was changed. */
    enum Reason {
        NOT_RUNNING,
        NOT_SUSPENDED,
        PERIOD_ALREADY_ENDED,
        NOT_YET_MISSED,
        /** The rule knows no such thing, or not for this reason. */
        RULE_DOES_NOT_ALLOW
    }
}
