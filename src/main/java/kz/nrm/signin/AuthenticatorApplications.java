package kz.nrm.signin;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.AccountChanged;
import kz.nrm.access.Actor;
import kz.nrm.access.SecondFactorAtOnce;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authenticator application as one more factor of somebody who has a passkey. Its secret is told to whoever shows a factor at that
 * moment and goes with the page, under seal, until the application shows its first code: a secret that was told after a password alone
 * never becomes a factor here.
 */
@Service
@Transactional
public class AuthenticatorApplications {

    static final Duration LIFE = Duration.ofMinutes(10);

    private final SecondFactors seconds;
    private final SignInKeys keys;
    private final SecondFactorAtOnce atOnce;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuthenticatorApplications(
            SecondFactors seconds,
            SignInKeys keys,
            SecondFactorAtOnce atOnce,
            ApplicationEventPublisher events,
            Clock clock) {
        this.seconds = seconds;
        this.keys = keys;
        this.atOnce = atOnce;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the application is told.
     *
     * @param sealed the same, for ten minutes and for this user alone, to be sent back with the first code
     */
    public record Offer(SecondFactors.Enrolment enrolment, String sealed) {

        @Override
        public String toString() {
            return "Offer[***]";
        }
    }

    /**
     * @param code of a factor, shown at this moment
     * @throws Refusal when there is an application already, or of the field {@code code} when it is not right
     */
    public Offer begin(Actor actor, @Nullable String code) {
        if (seconds.hasApplication(actor.id())) {
            throw Refusal.because("APPLICATION_THERE");
        }
        atOnce.require(actor, code);
        var secret = seconds.made();
        var until = clock.instant().plus(LIFE).getEpochSecond();
        var told =
                ByteBuffer.allocate(Long.BYTES + secret.length).putLong(until).put(secret);
        return new Offer(seconds.told(actor.id(), secret), keys.seal(told.array(), owner(actor.id())));
    }

    /** The same once more, after a wrong code; empty when it is too late, or was told to somebody else. */
    @Transactional(readOnly = true)
    public Optional<Offer> again(Actor actor, String sealed) {
        return seconds.hasApplication(actor.id())
                ? Optional.empty()
                : secret(actor.id(), sealed).map(secret -> new Offer(seconds.told(actor.id(), secret), sealed));
    }

    /** @throws BadCredentialsException when there is one already, the offer does not hold or the code is not of it */
    void add(UserId user, String sealed, String code) {
        var secret = secret(user, sealed).orElseThrow(() -> new BadCredentialsException("no such offer"));
        var step = Totp.step(secret, code, clock.instant());
        if (seconds.hasApplication(user) || step.isEmpty()) {
            throw new BadCredentialsException("wrong code");
        }
        try {
            seconds.keep(user, secret, step.getAsLong());
        } catch (DuplicateKeyException twice) {
            throw new BadCredentialsException("sent twice", twice);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        events.publishEvent(new AccountChanged(user, AccountChanged.Kind.APPLICATION_ADDED, Set.of(), user, now));
    }

    private Optional<byte[]> secret(UserId user, String sealed) {
        try {
            var told = ByteBuffer.wrap(keys.open(sealed, owner(user)));
            return told.getLong() > clock.instant().getEpochSecond()
                    ? Optional.of(Arrays.copyOfRange(told.array(), Long.BYTES, told.capacity()))
                    : Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Nothing that is sealed for another purpose opens here. */
    private static String owner(UserId user) {
        return "new application|" + user;
    }
}
