package kz.nrm.deadline;

import java.time.Duration;

/** What a calendar program gets at an address. */
public sealed interface FeedReading {

    /** @param text RFC 5545 */
    record Calendar(String text) implements FeedReading {}

    /** @param pause until it may ask again */
    record TooOften(Duration pause) implements FeedReading {}

    /** There is no such address, it was revoked, or its user may not sign in any more. */
    record Nothing() implements FeedReading {}
}
