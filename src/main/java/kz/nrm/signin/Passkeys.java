package kz.nrm.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.AccountChanged;
import kz.nrm.access.Actor;
import kz.nrm.access.SecondFactorAtOnce;
import kz.nrm.http.InputBinder;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.signin.Challenges.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The passkeys of users. Adding or removing one wants a factor shown at this moment; the last factor is never removed by its owner: a lost
 * one is forgotten by two administrators before whom its owner has come in person.
 */
@Service
@Transactional
public class Passkeys {

    private static final int LONGEST_LABEL = 60;

    private final PasskeySettings settings;
    private final PasskeyCeremonies ceremonies;
    private final PasskeyRows rows;
    private final PasskeyOwners owners;
    private final PasskeyCodes codes;
    private final SecondFactors seconds;
    private final SecondFactorAtOnce atOnce;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passkeys(
            PasskeySettings settings,
            PasskeyCeremonies ceremonies,
            PasskeyRows rows,
            PasskeyOwners owners,
            PasskeyCodes codes,
            SecondFactors seconds,
            SecondFactorAtOnce atOnce,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settings = settings;
        this.ceremonies = ceremonies;
        this.rows = rows;
        this.owners = owners;
        this.codes = codes;
        this.seconds = seconds;
        this.atOnce = atOnce;
        this.events = events;
        this.clock = clock;
    }

    /** One passkey as its owner sees it. */
    public record Passkey(String id, String label, Instant createdAt, Instant usedAt) {
        static Passkey of(CredentialRecord row) {
            return new Passkey(
                    row.getCredentialId().toBase64UrlString(), row.getLabel(), row.getCreated(), row.getLastUsed());
        }
    }

    /** Whether this installation knows passkeys at all. */
    public boolean on() {
        return settings.on();
    }

    /** In the order they were made. */
    @Transactional(readOnly = true)
    public List<Passkey> of(UserId user) {
        var owner = owners.findByUsername(user.value());
        return owner == null
                ? List.of()
                : rows.findByUserId(owner.getId()).stream().map(Passkey::of).toList();
    }

    /** What a browser needs to sign in whoever sits before it; empty where there are no passkeys. */
    @Transactional(readOnly = true)
    public Optional<String> signIn() {
        return on() ? Optional.of(ceremonies.request(Purpose.SIGN_IN, Optional.empty())) : Optional.empty();
    }

    /** What a browser needs to show a passkey as second factor; empty for who has none. */
    @Transactional(readOnly = true)
    public Optional<String> secondFactor(UserId user) {
        return request(Purpose.SECOND_FACTOR, user);
    }

    /** What a browser needs to show a passkey at this moment; empty for who has none. */
    @Transactional(readOnly = true)
    public Optional<String> fresh(UserId user) {
        return request(Purpose.FRESH_FACTOR, user);
    }

    /** What a browser needs to make the first factor of a user; empty for who has one, and where there are no passkeys. */
    public Optional<String> first(UserId user) {
        return on() && !seconds.enrolled(user) ? Optional.of(ceremonies.creation(user)) : Optional.empty();
    }

    /**
     * What a browser needs to make one more passkey.
     *
     * @param code of a factor, shown at this moment; none for the first factor
     * @throws Refusal of the field {@code code} when it is not right
     */
    public String another(Actor actor, @Nullable String code) {
        if (!on()) {
            throw Refusal.because("PASSKEYS_OFF");
        }
        if (seconds.enrolled(actor.id())) {
            atOnce.require(actor, code);
        }
        return ceremonies.creation(actor.id());
    }

    /** A code for whoever shows a passkey at this moment. */
    public String code(Actor actor, String said) {
        ceremonies.shown(Purpose.FRESH_FACTOR, Optional.of(actor.id()), said);
        events.publishEvent(new FactorShown(actor.id(), FactorGrantedAuthority.WEBAUTHN_AUTHORITY, now()));
        return codes.issue(actor.id());
    }

    /** @throws Refusal when it is the last factor, or of the field {@code code} when that is not right */
    public void remove(Actor actor, String id, @Nullable String code) {
        owners.lock(actor.id().value());
        var own = of(actor.id());
        if (own.stream().noneMatch(passkey -> passkey.id().equals(id))) {
            throw Refusal.because("PASSKEY_UNKNOWN");
        }
        if (own.size() == 1 && !seconds.hasApplication(actor.id())) {
            throw Refusal.because("LAST_FACTOR");
        }
        atOnce.require(actor, code);
        rows.delete(Bytes.fromBase64(id));
        tell(actor.id(), AccountChanged.Kind.PASSKEY_REMOVED);
    }

    /** Keeps the passkey that a browser has made, under the name that its owner gives it. */
    void register(UserId user, String label, String said) {
        var name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL || !InputBinder.isClean(name)) {
            throw Refusal.ofField("label", "LABEL_WRONG");
        }
        ceremonies.register(user, name, said);
        tell(user, AccountChanged.Kind.PASSKEY_ADDED);
    }

    UserId shown(Purpose purpose, Optional<UserId> user, String said) {
        return ceremonies.shown(purpose, user, said);
    }

    private Optional<String> request(Purpose purpose, UserId user) {
        return on() && !of(user).isEmpty()
                ? Optional.of(ceremonies.request(purpose, Optional.of(user)))
                : Optional.empty();
    }

    private void tell(UserId user, AccountChanged.Kind kind) {
        events.publishEvent(new AccountChanged(user, kind, Set.of(), user, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
