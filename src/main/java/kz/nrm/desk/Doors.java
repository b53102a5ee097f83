package kz.nrm.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The ways in and out: sign-in, and the quick exit that ends the session and shows a neutral page. */
@Controller
class Doors {

    private final ApplicationEventPublisher events;

    Doors(ApplicationEventPublisher events) {
        this.events = events;
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "desk/sign-in";
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
