package kz.nrm.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import kz.nrm.access.Compartment;
import kz.nrm.access.SignedIn;
import kz.nrm.access.Users;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in the session who signed in and how, nothing else. Name, agency and roles are read anew for every request, so that a user who is
 * disabled, or has another role, is so at once on every node.
 */
@Component
class SessionContexts implements SecurityContextRepository {

    private static final String USER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String FACTORS = "factors";

    private final Users users;
    private final SignInSettings settings;

    SessionContexts(Users users, SignInSettings settings) {
        this.users = users;
        this.settings = settings;
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var session = holder.getRequest().getSession(false);
        if (session == null || !(session.getAttribute(USER) instanceof String user)) {
            return SecurityContextHolder.createEmptyContext();
        }
        var signedIn = tooOld(session) ? Optional.<SignedIn>empty() : users.signIn(user);
        if (signedIn.isEmpty()) {
            session.invalidate();
            return SecurityContextHolder.createEmptyContext();
        }
        endsAfter(idle(signedIn.get()), session);
        var factors = session.getAttribute(FACTORS) instanceof String text ? Factors.read(text) : Factors.NONE;
        return new SecurityContextImpl(factors.authenticated(signedIn.get()));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn user) {
            var session = request.getSession();
            session.setAttribute(USER, user.getUsername());
            session.setAttribute(FACTORS, Factors.of(authentication).written());
            endsAfter(idle(user), session);
        } else if (request.getSession(false) != null) {
            request.getSession().removeAttribute(USER);
            request.getSession().removeAttribute(FACTORS);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(USER) != null;
    }

    /** A role that was given or taken meanwhile counts with the next request. */
    private static void endsAfter(Duration idle, HttpSession session) {
        var seconds = (int) idle.toSeconds();
        if (session.getMaxInactiveInterval() != seconds) {
            session.setMaxInactiveInterval(seconds);
        }
    }

    private boolean tooOld(HttpSession session) {
        var age = Duration.ofMillis(session.getLastAccessedTime() - session.getCreationTime());
        return age.compareTo(settings.longest()) > 0;
    }

    private Duration idle(SignedIn user) {
        return user.actor().opens(Compartment.LOCATION) ? settings.idleWithLocation() : settings.idle();
    }
}
