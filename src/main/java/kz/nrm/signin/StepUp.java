package kz.nrm.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.nrm.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Shows the second factor: whoever does gets a new session id and what the first factor alone does not open. */
@Component
public class StepUp {

    private final SecondFactors seconds;
    private final SessionContexts contexts;
    private final Attempts attempts;

    StepUp(SecondFactors seconds, SessionContexts contexts, Attempts attempts) {
        this.seconds = seconds;
        this.contexts = contexts;
        this.attempts = attempts;
    }

    /** What came of a code. */
    public enum Outcome {
        ACCEPTED,
        WRONG,
        TOO_MANY
    }

    /** Tries a code for whoever is signed in with this session. */
    public Outcome byCode(String code, HttpServletRequest request, HttpServletResponse response) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn user)) {
            return Outcome.WRONG;
        }
        try {
            var factors = shown(user, Factors.of(authentication), code, request.getRemoteAddr());
            request.changeSessionId();
            var context = new SecurityContextImpl(factors.authenticated(user));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            return Outcome.ACCEPTED;
        } catch (TooManyAttempts tooMany) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.untilNext().toSeconds()));
            return Outcome.TOO_MANY;
        } catch (BadCredentialsException wrong) {
            return Outcome.WRONG;
        }
    }

    /**
     * The factors with the code, where one is wanted.
     *
     * @throws BadCredentialsException when the code is missing or wrong
     * @throws TooManyAttempts         when codes are guessed
     */
    Factors strengthened(SignedIn user, Factors factors, @Nullable String code, String address) {
        return seconds.wanted(user.actor().id()) ? shown(user, factors, code, address) : factors;
    }

    private Factors shown(SignedIn user, Factors factors, @Nullable String code, String address) {
        var guessed = user.getUsername() + "|code";
        attempts.begin(address, guessed);
        if (code == null || !seconds.accepts(user.actor().id(), code.strip())) {
            throw new BadCredentialsException("wrong code");
        }
        attempts.succeeded(address, guessed);
        return factors.with(Factors.TOTP);
    }
}
