package kz.nrm.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers in a sealed cookie what a browser was sent to the provider with; so strangers make no sessions. The browser sends it along when
 * the provider sends it back, which it does not do with the cookie of a session.
 */
@Component
class AskedProvider implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OWNER = "sign-in at a provider";
    private static final int SECONDS = 600;

    private final IdentityProvider provider;
    private final SignInKeys keys;
    private final String name;
    private final boolean secure;

    AskedProvider(IdentityProvider provider, SignInKeys keys, SignInSettings settings) {
        this.provider = provider;
        this.keys = keys;
        this.name = settings.cookie("nrm-provider");
        this.secure = settings.tls();
    }

    private record Kept(String state, String nonce, String verifier, String redirect) {
        static Kept of(OAuth2AuthorizationRequest asked) {
            return new Kept(
                    String.valueOf(asked.getState()),
                    String.valueOf(asked.<String>getAttribute(OidcParameterNames.NONCE)),
                    String.valueOf(asked.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                    String.valueOf(asked.getRedirectUri()));
        }
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            response.addCookie(cookie("", 0));
        } else {
            response.addCookie(cookie(keys.seal(JSON.writeValueAsBytes(Kept.of(asked)), OWNER), SECONDS));
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        if (cookie == null) {
            return null;
        }
        try {
            return request(JSON.readValue(keys.open(cookie.getValue(), OWNER), Kept.class));
        } catch (IllegalStateException | IllegalArgumentException notOurs) {
            return null;
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var asked = loadAuthorizationRequest(request);
        response.addCookie(cookie("", 0));
        return asked;
    }

    private OAuth2AuthorizationRequest request(Kept kept) {
        var registration = provider.findByRegistrationId(IdentityProvider.ID);
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        String.valueOf(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(kept.redirect())
                .scopes(registration.getScopes())
                .state(kept.state())
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        IdentityProvider.ID,
                        OidcParameterNames.NONCE,
                        kept.nonce(),
                        PkceParameterNames.CODE_VERIFIER,
                        kept.verifier()))
                .build();
    }

    private Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
