package kz.nrm.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** How a sign-in that failed is answered; nothing tells whether the user exists. */
final class Refusals {

    private Refusals() {}

    /** The page once more, or that one has to wait. */
    static AuthenticationFailureHandler onPage(String page) {
        return (request, response, refused) -> {
            if (!waits(refused, response)) {
                response.sendRedirect(page);
            }
        };
    }

    /** The page to sign in at; a part of a page that renews itself is told to leave, so that no other page stands inside of it. */
    static AuthenticationEntryPoint atPage(String page) {
        var whole = new LoginUrlAuthenticationEntryPoint(page);
        return (request, response, refused) -> {
            if (request.getHeader("HX-Request") == null) {
                whole.commence(request, response, refused);
            } else {
                response.setHeader("HX-Redirect", page);
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            }
        };
    }

    /** 401 without asking the browser for a password, or 429. */
    static AuthenticationEntryPoint atInterface() {
        return Refusals::answer;
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (!waits(refused, response)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static boolean waits(AuthenticationException refused, HttpServletResponse response) throws IOException {
        if (refused instanceof TooManyAttempts tooMany) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.untilNext().toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return true;
        }
        return false;
    }
}
