package kz.nrm.access;

import java.util.Optional;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who acts in the current request. */
@Component
public class Actors {

    /** Who acts, or the system where a job or a start-up acts. */
    public UserId currentOrSystem() {
        return signedIn().map(Actor::id).orElse(UserId.SYSTEM);
    }

    /** @throws AccessDeniedException when nobody is signed in */
    public Actor current() {
        return signedIn().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    /** Who is signed in; nobody where a job acts or a stranger asks. */
    public Optional<Actor> signedIn() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** The user behind a sign-in of ours. */
    public Optional<Actor> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user
                ? Optional.of(user.actor())
                : Optional.empty();
    }
}
