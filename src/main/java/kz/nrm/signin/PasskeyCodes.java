package kz.nrm.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import kz.nrm.shared.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A code for whoever has shown their passkey a moment ago: good once, for two minutes, wherever a code of the second factor is asked for,
 * programs that speak no WebAuthn among them.
 */
@Component
class PasskeyCodes {

    /** Two more than an authenticator application shows. */
    static final int DIGITS = 8;

    static final Duration LIFE = Duration.ofMinutes(2);

    private final JdbcTemplate database;
    private final SignInKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PasskeyCodes(JdbcTemplate database, SignInKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** The one before is worth nothing any more. */
    String issue(UserId user) {
        var code = String.format("%08d", random.nextInt(100_000_000));
        database.update("delete from passkey_code where user_id = ?", user.value());
        database.update(
                "insert into passkey_code (user_id, hash, expires_at) values (?, ?, ?)",
                user.value(),
                hash(user, code),
                clock.instant().plus(LIFE).atOffset(ZoneOffset.UTC));
        return code;
    }

    boolean spend(UserId user, String code) {
        return database.update(
                        "delete from passkey_code where user_id = ? and hash = ? and expires_at > ?",
                        user.value(),
                        hash(user, code),
                        clock.instant().atOffset(ZoneOffset.UTC))
                == 1;
    }

    private String hash(UserId user, String code) {
        return HexFormat.of().formatHex(keys.mark("passkey code|" + user + "|" + code));
    }
}
