package kz.nrm.signin;

import kz.nrm.access.Actor;
import kz.nrm.access.SecondFactorAtOnce;
import kz.nrm.http.TooManyRequests;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Takes a code of the second factor with the very request that wants it. A guess counts and is told, whatever becomes of the request. */
@Component
class CodeAtOnce implements SecondFactorAtOnce {

    private final SecondFactors seconds;
    private final Attempts attempts;
    private final AuthenticationEventPublisher failures;
    private final SignInSettings settings;
    private final TransactionTemplate apart;

    CodeAtOnce(
            SecondFactors seconds,
            Attempts attempts,
            AuthenticationEventPublisher failures,
            SignInSettings settings,
            PlatformTransactionManager transactions) {
        this.seconds = seconds;
        this.attempts = attempts;
        this.failures = failures;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public void require(Actor actor, @Nullable String code) {
        if (settings.secondFactor() != SignInSettings.SecondFactorRule.OFF) {
            apart.executeWithoutResult(status -> accept(actor, code));
        }
    }

    private void accept(Actor actor, @Nullable String code) {
        if (!seconds.enrolled(actor.id())) {
            throw Refusal.ofField("code", "SECOND_FACTOR_MISSING");
        }
        var guessed = actor.id() + "|code";
        try {
            attempts.begin(address(), guessed);
        } catch (TooManyAttempts tooMany) {
            told(actor, tooMany);
            throw new TooManyRequests(tooMany.untilNext());
        }
        if (code == null || !seconds.accepts(actor.id(), code.strip())) {
            told(actor, new BadCredentialsException("wrong code"));
            throw Refusal.ofField("code", "CODE_WRONG");
        }
        attempts.succeeded(address(), guessed);
    }

    private void told(Actor actor, AuthenticationException refused) {
        failures.publishAuthenticationFailure(
                refused,
                UsernamePasswordAuthenticationToken.unauthenticated(actor.id().value(), ""));
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes known
                ? known.getRequest().getRemoteAddr()
                : "";
    }
}
