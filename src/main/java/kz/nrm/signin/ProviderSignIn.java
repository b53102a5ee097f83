package kz.nrm.signin;

import java.util.List;
import kz.nrm.access.Users;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * An identity of the outside provider instead of the password. Two administrators have linked it to an account; no account and no role comes
 * from the provider, and our second factor is asked for as after the password: what a provider says of its own factors (acr, amr) is the word
 * of another organisation.
 */
@Component
class ProviderSignIn implements AuthenticationProvider {

    private static final int GROUPS = 5;

    private final OidcAuthorizationCodeAuthenticationProvider provider;
    private final Users users;
    private final SignInKeys keys;

    ProviderSignIn(Users users, SignInKeys keys) {
        this.provider = new OidcAuthorizationCodeAuthenticationProvider(
                IdentityProvider.tokens(), request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        this.users = users;
        this.keys = keys;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var number = number(asked);
        return users.signInLinked(number)
                .map(Factors.NONE.with(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY)::authenticated)
                .orElseThrow(() -> new NotLinked(number));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return OAuth2LoginAuthenticationToken.class.isAssignableFrom(kind);
    }

    private String number(Authentication asked) {
        try {
            var shown = provider.authenticate(asked);
            if (shown == null || !(shown.getPrincipal() instanceof OidcUser user)) {
                throw new BadCredentialsException("the provider names nobody");
            }
            return number(user);
        } catch (OAuth2AuthenticationException refused) {
            throw new BadCredentialsException("refused at the provider", refused);
        }
    }

    /** Tells nothing of the identity, whose subject may be the number of a passport. */
    private String number(OidcUser user) {
        var mark = Totp.base32(keys.mark("provider|" + user.getIssuer() + "|" + user.getSubject()));
        var groups = new StringBuilder(mark.substring(0, 4));
        for (var group = 1; group < GROUPS; group++) {
            groups.append('-').append(mark, group * 4, group * 4 + 4);
        }
        return groups.toString();
    }
}
