package kz.nrm.signin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an authenticator signs. A challenge says itself, under a key of ours, until when it holds, for what and for whom, so that it is kept
 * nowhere while a stranger looks at the sign-in page; once answered it is written down and never good again.
 */
@Component
class Challenges {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int RANDOM_BYTES = 16;
    private static final int HEAD_BYTES = RANDOM_BYTES + Long.BYTES;

    private final SignInKeys keys;
    private final JdbcTemplate database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Challenges(SignInKeys keys, JdbcTemplate database, Clock clock) {
        this.keys = keys;
        this.database = database;
        this.clock = clock;
    }

    /** What the answer to a challenge is good for. */
    enum Purpose {
        /** By a passkey alone. */
        SIGN_IN,
        /** After the password. */
        SECOND_FACTOR,
        /** Once more, at this moment. */
        FRESH_FACTOR,
        REGISTRATION
    }

    /** @param owner for whom; empty for whoever answers */
    byte[] issue(Purpose purpose, String owner) {
        var head = ByteBuffer.allocate(HEAD_BYTES);
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        head.put(bytes).putLong(clock.instant().plus(LIFE).getEpochSecond());
        var challenge = new ByteArrayOutputStream();
        challenge.writeBytes(head.array());
        challenge.writeBytes(seal(head.array(), purpose, owner));
        return challenge.toByteArray();
    }

    /** Whether we issued it, for this purpose and owner, and not too long ago. */
    boolean holds(byte[] challenge, Purpose purpose, String owner) {
        if (challenge.length <= HEAD_BYTES) {
            return false;
        }
        var head = Arrays.copyOf(challenge, HEAD_BYTES);
        var seal = Arrays.copyOfRange(challenge, HEAD_BYTES, challenge.length);
        return MessageDigest.isEqual(seal, seal(head, purpose, owner))
                && expiry(head).isAfter(clock.instant());
    }

    /** Whether this is its first right answer. */
    boolean spend(byte[] challenge) {
        try {
            return database.update(
                            "insert into spent_challenge (id, expires_at) values (?, ?)",
                            Sha256.of(Base64.getEncoder().encodeToString(challenge)),
                            expiry(challenge).atOffset(ZoneOffset.UTC))
                    == 1;
        } catch (DuplicateKeyException again) {
            return false;
        }
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    @Transactional
    public void tidy() {
        database.update(
                "delete from spent_challenge where expires_at < ?",
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Instant expiry(byte[] head) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(head).getLong(RANDOM_BYTES));
    }

    private byte[] seal(byte[] head, Purpose purpose, String owner) {
        return keys.mark(purpose + "|" + owner + "|" + Base64.getEncoder().encodeToString(head));
    }
}
