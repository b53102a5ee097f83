package kz.nrm.desk;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.Role;
import kz.nrm.access.Watermark;
import kz.nrm.http.Languages;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import kz.nrm.shelter.BedBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Puts the shell around every page of the desk, pages that say what went wrong included. */
@ControllerAdvice(basePackages = {"kz.nrm.desk", "kz.nrm.http", "kz.nrm.deadline.web"})
class ShellAdvice {

    private final Actors actors;
    private final Words words;
    private final boolean training;

    ShellAdvice(Actors actors, Words words, Environment environment) {
        this.actors = actors;
        this.words = words;
        this.training = environment.acceptsProfiles(Profiles.of("training"));
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                ? aroundError()
                : shell(section(request.getRequestURI()), about(request), languages(request));
    }

    /** A page of an error has no address of its own that could be opened in another language. */
    Shell aroundError() {
        return shell("", null, List.of());
    }

    private Shell shell(String section, @Nullable CaseReference about, List<Shell.Language> languages) {
        if (actors.currentOrSystem().equals(UserId.SYSTEM)) {
            return new Shell(null, "", section, false, false, false, false, false, List.of(), training, "", languages);
        }
        var actor = actors.current();
        return new Shell(
                actor.displayName(),
                words.agency(actor.agency()),
                section,
                mayRefer(actor),
                actor.holds(Role.SYS_ADMIN),
                actor.coordinates(),
                BedBoard.mayRead(actor),
                ApprovalLists.concern(actor),
                rooms(actor),
                training,
                Watermark.of(actor, about, words.now()),
                languages);
    }

    /** The case the address names; no page of a case that is not there for the reader has this shell. */
    private static @Nullable CaseReference about(HttpServletRequest request) {
        var named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? String.valueOf(variables.get("reference"))
                : "";
        return CaseReference.isReference(named) ? new CaseReference(named) : null;
    }

    private List<Shell.Room> rooms(Actor actor) {
        return Rooms.of(actor).stream()
                .map(room -> new Shell.Room(room.address(), words.text("board.room." + room)))
                .toList();
    }

    private static String section(String path) {
        var first = path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "";
        return first.isEmpty() ? "tasks" : first;
    }

    private static boolean mayRefer(Actor actor) {
        return !actor.roles().stream().allMatch(Role::seesNoCase);
    }

    private List<Shell.Language> languages(HttpServletRequest request) {
        var current = words.locale().getLanguage();
        return Languages.ALL.stream()
                .map(locale -> language(request, locale, current))
                .toList();
    }

    private static Shell.Language language(HttpServletRequest request, Locale locale, String current) {
        var code = locale.getLanguage();
        var here = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("lang", code)
                .build();
        return new Shell.Language(
                code, locale.getDisplayLanguage(locale), here.getPath() + "?" + here.getQuery(), code.equals(current));
    }
}
