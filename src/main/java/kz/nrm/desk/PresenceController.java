package kz.nrm.desk;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Told by a page that somebody is still there, and asked by a locked one who has signed in since; its forms then need the token of now. */
@RestController
class PresenceController {

    private final Presence presence;

    PresenceController(Presence presence) {
        this.presence = presence;
    }

    @GetMapping("/presence")
    Present present(CsrfToken token) {
        return new Present(presence.user(), token.getToken());
    }

    /** Who is signed in, and the token of their forms. */
    record Present(String user, String token) {}
}
