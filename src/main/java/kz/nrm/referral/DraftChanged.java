package kz.nrm.referral;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.UserEvent;
import kz.nrm.shared.UserId;

/** Somebody began a referral, handed it to a colleague, or deleted it unsent. */
public record DraftChanged(UUID draft, Change change, UserId by, Instant at) implements UserEvent {

    /** What was done. */
    public enum Change {
        BEGUN,
        HANDED_OVER,
        DELETED
    }

    @Override
    public int lines() {
        return 0;
    }

    @Override
    public String about() {
        return draft.toString();
    }

    @Override
    public String what() {
        return "Draft:" + change;
    }
}
