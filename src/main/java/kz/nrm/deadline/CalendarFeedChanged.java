package kz.nrm.deadline;

import java.time.Instant;
import kz.nrm.shared.UserEvent;
import kz.nrm.shared.UserId;

/**
 * The deadlines of a user can be read at a secret address from now on, were read there, or no longer can.
 *
 * @param by    whose deadlines
 * @param lines how many were read
 * @param about the first characters of the hash of the address, which tell it from another one
 */
public record CalendarFeedChanged(UserId by, Kind kind, int lines, String about, Instant at) implements UserEvent {

    /** What happened to the address. */
    public enum Kind {
        OPENED,
        /** A program took the deadlines out of the house. */
        EXPORTED,
        CLOSED
    }

    @Override
    public String what() {
        return switch (kind) {
            case OPENED -> "CalendarFeedOpened";
            case EXPORTED -> "CalendarFeedExported";
            case CLOSED -> "CalendarFeedClosed";
        };
    }
}
