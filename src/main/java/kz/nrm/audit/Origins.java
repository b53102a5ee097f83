package kz.nrm.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.Purposes;
import kz.nrm.access.Users;
import kz.nrm.http.RequestNumber;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** Tells who acts in the current request or job, and by which door. */
@Component
class Origins {

    private static final int SHORT = 16;

    private final Actors actors;
    private final Users users;
    private final String node;

    Origins(Actors actors, Users users, AuditSettings settings) {
        this.actors = actors;
        this.users = users;
        this.node = settings.node();
    }

    Origin current() {
        return of(actors.signedIn().orElse(null), actors.currentOrSystem().value());
    }

    /** Whoever is signed in; at a door where nobody is, whose doing it was: a token or a secret address says that too. */
    Origin by(UserId user) {
        return actors.signedIn().isPresent() || UserId.SYSTEM.equals(user)
                ? current()
                : users.actor(user).map(this::of).orElseGet(() -> of(user.value()));
    }

    /** The same door, but this reader: who reads at a secret address is not signed in. */
    Origin of(Actor reader) {
        return of(reader, reader.id().value());
    }

    /** Somebody whose name is all that is known. */
    Origin of(String name) {
        return of(null, name);
    }

    private Origin of(@Nullable Actor actor, String user) {
        var request = request();
        return new Origin(
                user,
                actor == null ? null : roles(actor),
                actor == null ? null : actor.agency().value(),
                request.map(Origins::session).orElse(null),
                node,
                request.map(Origins::door).orElse(null),
                request.map(Origins::why).orElse(null),
                request.isEmpty() || actor == null ? null : purpose(actor),
                request.map(RequestNumber::of).orElse(null));
    }

    private static String roles(Actor actor) {
        return actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static @Nullable String purpose(Actor actor) {
        var purpose = Purposes.written(actor.roles());
        return purpose.isEmpty() ? null : purpose;
    }

    static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes known
                ? Optional.of(known.getRequest())
                : Optional.empty();
    }

    private static @Nullable String session(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : hash(session.getId());
    }

    static String door(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (pattern == null ? firstPart(request.getServletPath()) : pattern);
    }

    /** Where no pattern matched, the rest may be anything. */
    private static String firstPart(String path) {
        return path.replaceFirst("^(/[a-z-]{0,30}).*", "$1");
    }

    private static @Nullable String why(HttpServletRequest request) {
        var task = door(request).contains("/tasks/{id}") ? variables(request).get("id") : null;
        return task == null ? null : "task " + task;
    }

    /** What the address names: a case, a task, a deadline. */
    static Map<?, ?> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                ? named
                : Map.of();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SHORT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
