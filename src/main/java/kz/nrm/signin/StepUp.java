package kz.nrm.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import kz.nrm.access.SignedIn;
import kz.nrm.shared.UserId;
import kz.nrm.signin.Challenges.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows the second factor: whoever does gets a new session id and what the first factor alone does not open. */
@Component
public class StepUp {

    private final SecondFactors seconds;
    private final Passkeys passkeys;
    private final AuthenticatorApplications applications;
    private final SessionContexts contexts;
    private final Attempts attempts;
    private final AuthenticationEventPublisher failures;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StepUp(
            SecondFactors seconds,
            Passkeys passkeys,
            AuthenticatorApplications applications,
            SessionContexts contexts,
            Attempts attempts,
            AuthenticationEventPublisher failures,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.seconds = seconds;
        this.passkeys = passkeys;
        this.applications = applications;
        this.contexts = contexts;
        this.attempts = attempts;
        this.failures = failures;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What came of a factor. */
    public enum Outcome {
        ACCEPTED,
        WRONG,
        TOO_MANY
    }

    /** One way to show a factor. */
    private interface Step {
        Factors shown(SignedIn user, Factors before);
    }

    /** Tries a code for whoever is signed in with this session. */
    public Outcome byCode(String code, HttpServletRequest request, HttpServletResponse response) {
        return step(request, response, (user, factors) -> shown(user, factors, code, request.getRemoteAddr()));
    }

    /** Tries what a browser says of a passkey for whoever is signed in with this session. */
    public Outcome byPasskey(String said, HttpServletRequest request, HttpServletResponse response) {
        return step(
                request,
                response,
                (user, factors) -> slowed(user, "passkey", request.getRemoteAddr(), () -> {
                    passkeys.shown(
                            Purpose.SECOND_FACTOR, Optional.of(user.actor().id()), said);
                    return factors.with(FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
                }));
    }

    /** Keeps a passkey that a browser has made: the first factor of its owner, or one more of who has shown another. */
    public Outcome byNewPasskey(String label, String said, HttpServletRequest request, HttpServletResponse response) {
        return step(request, response, (user, factors) -> {
            passkeys.register(addingTo(user, factors), label, said);
            return factors.with(FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
        });
    }

    /** Keeps the application that was offered and shows its first code: one more factor of who has shown another. */
    public Outcome byNewApplication(
            String sealed, String code, HttpServletRequest request, HttpServletResponse response) {
        return step(request, response, (user, factors) -> {
            applications.add(addingTo(user, factors), sealed, code.strip());
            return factors.with(Factors.TOTP);
        });
    }

    private UserId addingTo(SignedIn user, Factors factors) {
        var owner = user.actor().id();
        if (seconds.enrolled(owner) && !factors.strong()) {
            throw new BadCredentialsException("another factor comes first");
        }
        return owner;
    }

    /**
     * The factors with the code, where one is wanted. Who gets no farther is told like any other sign-in that failed.
     *
     * @throws BadCredentialsException when the code is missing or wrong
     * @throws TooManyAttempts         when codes are guessed
     */
    Factors strengthened(SignedIn user, Factors factors, @Nullable String code, String address) {
        try {
            return seconds.wanted(user.actor().id()) ? shown(user, factors, code, address) : factors;
        } catch (AuthenticationException refused) {
            failures.publishAuthenticationFailure(refused, factors.authenticated(user));
            throw refused;
        }
    }

    private Outcome step(HttpServletRequest request, HttpServletResponse response, Step step) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn user)) {
            return Outcome.WRONG;
        }
        try {
            var before = Factors.of(authentication);
            var factors = step.shown(user, before);
            tell(user, before, factors);
            request.changeSessionId();
            var context = new SecurityContextImpl(factors.authenticated(user));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            return Outcome.ACCEPTED;
        } catch (TooManyAttempts tooMany) {
            failures.publishAuthenticationFailure(tooMany, authentication);
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.untilNext().toSeconds()));
            return Outcome.TOO_MANY;
        } catch (BadCredentialsException wrong) {
            failures.publishAuthenticationFailure(wrong, authentication);
            return Outcome.WRONG;
        }
    }

    /** Who cannot be written down does not come farther. */
    private void tell(SignedIn user, Factors before, Factors after) {
        var shown = String.join(
                " ",
                after.names().stream()
                        .filter(name -> !before.names().contains(name))
                        .toList());
        transaction.executeWithoutResult(status -> events.publishEvent(
                new FactorShown(user.actor().id(), shown, clock.instant().truncatedTo(ChronoUnit.SECONDS))));
    }

    private Factors shown(SignedIn user, Factors factors, @Nullable String code, String address) {
        return slowed(user, "code", address, () -> {
            if (code == null || !seconds.accepts(user.actor().id(), code.strip())) {
                throw new BadCredentialsException("wrong code");
            }
            return factors.with(Factors.TOTP);
        });
    }

    private Factors slowed(SignedIn user, String factor, String address, Supplier<Factors> shown) {
        var guessed = user.getUsername() + "|" + factor;
        attempts.begin(address, guessed);
        var factors = shown.get();
        attempts.succeeded(address, guessed);
        return factors;
    }
}
