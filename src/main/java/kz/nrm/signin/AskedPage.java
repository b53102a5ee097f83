package kz.nrm.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Remembers in a cookie which page of ours a stranger asked for, until they have signed in; so strangers make no sessions. */
@Component
class AskedPage implements RequestCache {

    private static final Pattern FORM =
            Pattern.compile("/referrals/drafts/[0-9a-f-]{36}/(?!extension$)([a-z]+|persons/[0-9]+)");

    private final String name;
    private final boolean secure;

    AskedPage(SignInSettings settings) {
        this.name = settings.cookie("nrm-asked");
        this.secure = settings.tls();
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var accepted = request.getHeader("Accept");
        if (isPage(request) && accepted != null && accepted.contains("text/html")) {
            remember(page(request), response);
        }
    }

    void remember(String address, HttpServletResponse response) {
        response.addCookie(cookie(URLEncoder.encode(address, StandardCharsets.UTF_8), 600));
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, name);
        if (cookie == null) {
            return null;
        }
        try {
            var address = URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
            return address.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") ? new SimpleSavedRequest(address) : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        var asked = getRequest(request, response);
        if (asked != null && asked.getRedirectUrl().equals(address(request))) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("", 0));
    }

    /** A form of a draft stands at the very address it is posted to: whoever took too long comes back to it. */
    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                || request.getMethod().equals("POST")
                        && FORM.matcher(request.getRequestURI()).matches();
    }

    /** What is sent is looked at once more before it is sent again. */
    private static String page(HttpServletRequest request) {
        return address(request).replaceFirst("/submission$", "/check");
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }
}
