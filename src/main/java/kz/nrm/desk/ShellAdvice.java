package kz.nrm.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.Role;
import kz.nrm.http.Languages;
import kz.nrm.shared.UserId;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Puts the shell around every page of the desk. */
@ControllerAdvice(basePackageClasses = ShellAdvice.class)
class ShellAdvice {

    private static final Set<Role> COORDINATORS = Set.of(Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL);

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
        var languages = languages(request);
        if (actors.currentOrSystem().equals(UserId.SYSTEM)) {
            return new Shell(null, "", false, false, training, languages);
        }
        var actor = actors.current();
        return new Shell(
                actor.displayName(),
                words.agency(actor.agency()),
                actor.holdsAny(COORDINATORS),
                mayRefer(actor),
                training,
                languages);
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
