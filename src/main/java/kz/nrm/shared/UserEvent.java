package kz.nrm.shared;

import java.time.Instant;

/** Something a user did that belongs to no single case. Published inside the transaction that does it; carries no personal data. */
public interface UserEvent {

    UserId by();

    /** When it was done, UTC. */
    Instant at();

    /** How many lines were shown. */
    int lines();

    /** What it was about: a code or a keyed hash of at most 100 characters. */
    String about();

    /** What was done, in the words of the code. */
    default String what() {
        return getClass().getSimpleName();
    }
}
