package kz.nrm.signin;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.SignedIn;
import kz.nrm.access.Users;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens for the JSON interface: a signed one for five minutes, and one that gets the next pair, once. Both are worth something only while
 * their row is there and the user may sign in; who shows an old refresh token loses both. Who comes in, comes back or leaves is told in the
 * transaction that makes it so.
 */
@Service
@Transactional
class ApiTokens {

    static final Duration SHORT = Duration.ofMinutes(5);
    private static final String ROW = "sid";

    private final JdbcTemplate database;
    private final Users users;
    private final SignInSettings settings;
    private final JwtEncoder encoder;
    private final AuthenticationEventPublisher failures;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(
            JdbcTemplate database,
            Users users,
            SignInKeys keys,
            SignInSettings settings,
            AuthenticationEventPublisher failures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.users = users;
        this.settings = settings;
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(keys.tokens()));
        this.failures = failures;
        this.events = events;
        this.clock = clock;
    }

    /** A pair of tokens. */
    record Pair(String token, Instant expiresAt, String refreshToken) {}

    Pair issue(SignedIn user, Factors factors) {
        var id = UUID.randomUUID();
        var refresh = secret();
        database.update(
                "insert into api_token (id, user_id, factors, refresh_hash, expires_at) values (?, ?, ?, ?, ?)",
                id,
                user.getUsername(),
                factors.written(),
                Sha256.of(refresh),
                now().plus(settings.longest()).atOffset(ZoneOffset.UTC));
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(factors.authenticated(user), ApiTokens.class));
        return pair(id, user.getUsername(), refresh);
    }

    /** The next pair for a refresh token; empty when it is unknown, used or too old. */
    Optional<Pair> refresh(String token) {
        var parts = token.split("\\.", 2);
        var id = id(parts[0]);
        if (id.isEmpty() || parts.length < 2) {
            return refused(Optional.empty());
        }
        var user = user(id.get());
        var next = secret();
        var rotated = user.flatMap(users::signIn).isPresent()
                && database.update(
                                "update api_token set refresh_hash = ? where id = ? and refresh_hash = ?",
                                Sha256.of(next),
                                id.get(),
                                Sha256.of(parts[1]))
                        == 1;
        if (!rotated) {
            revoke(id.get());
            return refused(user);
        }
        events.publishEvent(new TokensRenewed(new UserId(user.orElseThrow()), now()));
        return Optional.of(pair(id.get(), user.orElseThrow(), next));
    }

    /** The owner of the token is named, where there is one. */
    private Optional<Pair> refused(Optional<String> owner) {
        owner.map(UserId::new).map(user -> new TokensTakenBack(user, now())).ifPresent(events::publishEvent);
        failures.publishAuthenticationFailure(
                new BadCredentialsException("refresh token unknown"),
                UsernamePasswordAuthenticationToken.unauthenticated(owner.orElse(""), ""));
        return Optional.empty();
    }

    /** Who shows this token, as long as it was not taken back; its signature and time are right already. */
    @Transactional(readOnly = true)
    public Optional<Authentication> authenticated(Jwt token) {
        return id(token.getClaimAsString(ROW))
                .flatMap(id -> database
                        .queryForList(
                                "select factors from api_token where id = ? and user_id = ? and expires_at > ?",
                                String.class,
                                id,
                                token.getSubject(),
                                now().atOffset(ZoneOffset.UTC))
                        .stream()
                        .findFirst())
                .flatMap(factors -> Optional.ofNullable(token.getSubject())
                        .flatMap(users::signIn)
                        .map(Factors.read(factors)::authenticated));
    }

    /** Takes both tokens back. */
    void revoke(Jwt token) {
        var owner = authenticated(token);
        id(token.getClaimAsString(ROW)).ifPresent(this::revoke);
        owner.map(LogoutSuccessEvent::new).ifPresent(events::publishEvent);
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    public void tidy() {
        database.update("delete from api_token where expires_at < ?", now().atOffset(ZoneOffset.UTC));
    }

    private void revoke(UUID id) {
        database.update("delete from api_token where id = ?", id);
    }

    private Optional<String> user(UUID id) {
        return database
                .queryForList(
                        "select user_id from api_token where id = ? and expires_at > ?",
                        String.class,
                        id,
                        now().atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst();
    }

    private Pair pair(UUID id, String user, String refresh) {
        var now = now();
        var claims = JwtClaimsSet.builder()
                .issuer("nrm")
                .subject(user)
                .issuedAt(now)
                .expiresAt(now.plus(SHORT))
                .claim(ROW, id.toString())
                .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        var token = encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
        return new Pair(token, now.plus(SHORT), id + "." + refresh);
    }

    private String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
