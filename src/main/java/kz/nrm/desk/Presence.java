package kz.nrm.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import kz.nrm.access.Actors;
import kz.nrm.shared.UserId;
import org.springframework.stereotype.Component;

/** Who is at the screen, for what stands around every page; asked by the layout itself, because a page of an error has no controller of its own. */
@Component("presence")
class Presence {

    /** A page that nobody touches is locked after this time at the latest. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Actors actors;
    private final HttpServletRequest request;

    Presence(Actors actors, HttpServletRequest request) {
        this.actors = actors;
        this.request = request;
    }

    /** Whether somebody is signed in. */
    public boolean here() {
        return !actors.currentOrSystem().equals(UserId.SYSTEM);
    }

    /** The sign-in name. */
    public String user() {
        return actors.currentOrSystem().value();
    }

    /** For how many seconds nobody need touch the page until it is locked: no longer than the session lives. */
    public long seconds() {
        var session = request.getSession(false);
        return session == null ? LONGEST.toSeconds() : Math.min(LONGEST.toSeconds(), session.getMaxInactiveInterval());
    }
}
