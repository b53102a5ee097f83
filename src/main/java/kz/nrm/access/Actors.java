package kz.nrm.access;

import kz.nrm.shared.UserId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who acts in the current request. */
@Component
public class Actors {

    /** Who acts, or the system where a job or a start-up acts. */
    public UserId currentOrSystem() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user
                ? user.actor().id()
                : UserId.SYSTEM;
    }

    /** @throws AccessDeniedException when nobody is signed in */
    public Actor current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn user) {
            return user.actor();
        }
        throw new AccessDeniedException("nobody is signed in");
    }
}
