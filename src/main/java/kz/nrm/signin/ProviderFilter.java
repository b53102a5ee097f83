package kz.nrm.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;

/** The way back from the provider: what it says is taken only by the browser that we sent there, and once. */
final class ProviderFilter extends AbstractAuthenticationProcessingFilter {

    private final IdentityProvider provider;
    private final AskedProvider asked;

    ProviderFilter(AuthenticationManager manager, IdentityProvider provider, AskedProvider asked) {
        super(IdentityProvider.CALLBACK, manager);
        this.provider = provider;
        this.asked = asked;
    }

    @Override
    public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var sent = asked.removeAuthorizationRequest(request, response);
        if (sent == null) {
            throw new BadCredentialsException("this browser was not sent to the provider");
        }
        var shown = new OAuth2LoginAuthenticationToken(
                provider.findByRegistrationId(IdentityProvider.ID),
                new OAuth2AuthorizationExchange(sent, answer(request, sent)));
        shown.setDetails(authenticationDetailsSource.buildDetails(request));
        return getAuthenticationManager().authenticate(shown);
    }

    private static OAuth2AuthorizationResponse answer(HttpServletRequest request, OAuth2AuthorizationRequest sent) {
        var code = request.getParameter("code");
        var answer = code == null || code.isEmpty()
                ? OAuth2AuthorizationResponse.error(OAuth2ErrorCodes.ACCESS_DENIED)
                : OAuth2AuthorizationResponse.success(code);
        return answer.redirectUri(String.valueOf(sent.getRedirectUri()))
                .state(request.getParameter("state"))
                .build();
    }
}
