package kz.nrm.deadline;

import kz.nrm.access.Actor;

/** Says what the current reader may see. Without such a bean nobody sees anything. */
public interface DeadlineVisibility {

    DeadlineScope scope();

    /** What this user may see at this moment, who is not signed in here: a calendar that asks for their feed. */
    default DeadlineScope scopeOf(Actor user) {
        return DeadlineScope.NONE;
    }

    /** Whether a deadline of this kind must not be told to whoever only helps or leads those who help. */
    default boolean withheldFromHelp(DeadlineKind kind) {
        return true;
    }
}
