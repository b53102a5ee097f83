package kz.nrm.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kz.nrm.signin.IdentityProvider;
import kz.nrm.signin.Passkeys;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The ways in and out: sign-in, and the quick exit that ends the session and shows a neutral page. */
@Controller
class Doors {

    private final Passkeys passkeys;
    private final IdentityProvider provider;
    private final ApplicationEventPublisher events;

    Doors(Passkeys passkeys, IdentityProvider provider, ApplicationEventPublisher events) {
        this.passkeys = passkeys;
        this.provider = provider;
        this.events = events;
    }

    @GetMapping("/sign-in")
    ModelAndView signIn() {
        var page = new ModelAndView("desk/sign-in");
        passkeys.signIn().ifPresent(options -> page.addObject("passkey", options));
        provider.name().ifPresent(name -> page.addObject("provider", name));
        return page;
    }

    /** Between the outside provider and our first page: a page of ours leads on, so that the browser sends its session. */
    @GetMapping("/signed-in")
    String signedIn(HttpServletResponse response) {
        response.setHeader("Refresh", "0; url=/");
        return "desk/signed-in";
    }

    /** Who comes from the outside provider and has no account here is told by which number administrators may link one. */
    @GetMapping("/not-linked")
    ModelAndView notLinked(@RequestAttribute(required = false) @Nullable String number) {
        return number == null
                ? new ModelAndView("redirect:/sign-in")
                : new ModelAndView("desk/not-linked", Map.of("number", number), HttpStatus.FORBIDDEN);
    }

    /** Works with an expired form token too: somebody may have to leave the page at once. */
    @PostMapping("/exit")
    String exit(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        new SecurityContextLogoutHandler().logout(request, response, authentication);
        if (authentication != null) {
            events.publishEvent(new LogoutSuccessEvent(authentication));
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/goodbye";
    }

    /** Says nothing of what was open before. */
    @GetMapping("/goodbye")
    String goodbye() {
        return "desk/goodbye";
    }
}
