package kz.nrm.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import kz.nrm.shared.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factors of each user: a shared secret under seal and passkeys, and codes of which each is good once. */
@Service
@Transactional
public class SecondFactors {

    private static final int SECRET_BYTES = 20;

    private final JdbcTemplate database;
    private final SignInKeys keys;
    private final SignInSettings settings;
    private final PasskeyRows passkeys;
    private final PasskeyCodes codes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            JdbcTemplate database,
            SignInKeys keys,
            SignInSettings settings,
            PasskeyRows passkeys,
            PasskeyCodes codes,
            Clock clock) {
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        this.passkeys = passkeys;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * What an authenticator application is told once.
     *
     * @param secret in base 32
     */
    public record Enrolment(String secret, String address) {}

    /** Whether this user has to show more than a password. */
    @Transactional(readOnly = true)
    public boolean wanted(UserId user) {
        return switch (settings.secondFactor()) {
            case REQUIRED -> true;
            case OPTIONAL -> enrolled(user);
            case OFF -> false;
        };
    }

    /** Whether this user has any second factor. */
    @Transactional(readOnly = true)
    public boolean enrolled(UserId user) {
        return hasApplication(user) || passkeys.any(user.value());
    }

    /** Whether an authenticator application of this user shows codes. */
    @Transactional(readOnly = true)
    public boolean hasApplication(UserId user) {
        return secret(user, true).isPresent();
    }

    /** The secret of somebody who has not shown a code yet; the same until they have. Empty for who has a second factor. */
    public Optional<Enrolment> enrolment(UserId user) {
        if (enrolled(user)) {
            return Optional.empty();
        }
        return Optional.of(told(user, secret(user, false).orElseGet(() -> begun(user))));
    }

    Enrolment told(UserId user, byte[] secret) {
        var typed = Totp.base32(secret);
        return new Enrolment(
                typed, "otpauth://totp/NRM:" + user + "?secret=" + typed + "&issuer=NRM&algorithm=SHA1&digits=6");
    }

    byte[] made() {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** In place of a secret that was begun and never shown. @param step of the code that was shown; it is not good once more */
    void keep(UserId user, byte[] secret, long step) {
        database.update("delete from totp_secret where user_id = ? and confirmed = false", user.value());
        insert(user, secret, true, step);
    }

    /** Whether the code is right now and was not used before; the first right one enrols who has no second factor yet. */
    public boolean accepts(UserId user, String code) {
        if (code.length() == PasskeyCodes.DIGITS) {
            return codes.spend(user, code);
        }
        var secret = secret(user, true).or(() -> enrolled(user) ? Optional.empty() : secret(user, false));
        if (secret.isEmpty()) {
            return false;
        }
        var step = Totp.step(secret.get(), code, clock.instant());
        return step.isPresent()
                && database.update(
                                "update totp_secret set last_step = ?, confirmed = true where user_id = ? and last_step < ?",
                                step.getAsLong(),
                                user.value(),
                                step.getAsLong())
                        == 1;
    }

    private byte[] begun(UserId user) {
        var secret = made();
        insert(user, secret, false, 0);
        return secret;
    }

    private void insert(UserId user, byte[] secret, boolean confirmed, long step) {
        database.update(
                "insert into totp_secret (user_id, sealed, confirmed, last_step) values (?, ?, ?, ?)",
                user.value(),
                keys.seal(secret, user.value()),
                confirmed,
                step);
    }

    private Optional<byte[]> secret(UserId user, boolean confirmed) {
        return database
                .queryForList(
                        "select sealed from totp_secret where user_id = ? and confirmed = ?",
                        String.class,
                        user.value(),
                        confirmed)
                .stream()
                .findFirst()
                .map(kept -> keys.open(kept, user.value()));
    }
}
