package kz.nrm.audit;

import java.time.Instant;

/**
 * A line in its place.
 *
 * @param previous code of the row before it
 * @param writtenAt by the clock of the database, UTC, microseconds
 */
record ChainedEntry(Entry entry, long seq, byte[] previous, byte[] mac, Instant writtenAt) {

    Head head() {
        return new Head(entry.stream(), seq, mac);
    }
}
