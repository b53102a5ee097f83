package kz.nrm.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * Where all streams stood at one moment.
 *
 * @param number    from 1, without gaps
 * @param madeAt    by the clock of the database, UTC, microseconds
 * @param streams   how many there were
 * @param root      of the Merkle tree over their heads
 * @param previous  SHA-256 of the line of the checkpoint before; 32 zero bytes for the first
 * @param signature Ed25519 over the statement
 */
record Checkpoint(long number, Instant madeAt, int streams, byte[] root, byte[] previous, byte[] signature) {

    private static final HexFormat HEX = HexFormat.of();

    /** What is signed. */
    static byte[] statement(long number, Instant madeAt, int streams, byte[] root, byte[] previous) {
        return words(number, madeAt, streams, root, previous).getBytes(StandardCharsets.US_ASCII);
    }

    private static String words(long number, Instant madeAt, int streams, byte[] root, byte[] previous) {
        return String.join(
                " ",
                "nrm-checkpoint-1",
                Long.toString(number),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, madeAt)),
                Integer.toString(streams),
                HEX.formatHex(root),
                HEX.formatHex(previous));
    }

    /** As a witness keeps it: the statement and its signature in one line of text. */
    String line() {
        return words(number, madeAt, streams, root, previous) + " " + HEX.formatHex(signature);
    }

    /** What the next checkpoint names. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(line().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
