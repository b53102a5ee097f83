package kz.nrm.audit;

import java.time.Clock;
import java.util.Optional;
import kz.nrm.access.Actors;
import kz.nrm.access.Users;
import kz.nrm.shared.UserId;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who came in, by a page or with tokens, who tried to, who left. Where name and password come with each
 * request, its own rows tell who it was. A name that is no user's is not written down: it may be a password in the wrong field.
 */
@Component
class SignIns {

    private static final String STRANGER = "-";

    private final AuditTrail trail;
    private final Origins origins;
    private final Actors actors;
    private final Users users;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIns(
            AuditTrail trail,
            Origins origins,
            Actors actors,
            Users users,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.trail = trail;
        this.origins = origins;
        this.actors = actors;
        this.users = users;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Who cannot be written down does not come in. */
    @EventListener
    void in(InteractiveAuthenticationSuccessEvent success) {
        try {
            var origin = actors.of(success.getAuthentication()).map(origins::of).orElseGet(origins::current);
            write("SignedIn", Entry.Result.DONE, origin);
        } catch (RuntimeException unwritten) {
            SecurityContextHolder.clearContext();
            Origins.request().map(request -> request.getSession(false)).ifPresent(session -> session.invalidate());
            throw unwritten;
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent failure) {
        var name = Optional.ofNullable(failure.getAuthentication().getName())
                .flatMap(SignIns::id)
                .filter(users::exists)
                .map(UserId::value)
                .orElse(STRANGER);
        write("SignInFailed", Entry.Result.FAILED, origins.of(name));
    }

    @EventListener
    void out(LogoutSuccessEvent left) {
        actors.of(left.getAuthentication())
                .map(origins::of)
                .ifPresent(origin -> write("SignedOut", Entry.Result.DONE, origin));
    }

    private void write(String what, Entry.Result result, Origin origin) {
        transaction.executeWithoutResult(status -> trail.write(Entry.ofUser(what, result, origin, clock.instant())));
    }

    private static Optional<UserId> id(String name) {
        try {
            return Optional.of(new UserId(name));
        } catch (IllegalArgumentException somethingElse) {
            return Optional.empty();
        }
    }
}
