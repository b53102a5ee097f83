package kz.nrm.signin;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** What a browser says of the passkey of whoever sits before it; who that is, nobody knows yet. */
final class PasskeyShown extends AbstractAuthenticationToken {

    private final String said;

    PasskeyShown(String said) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.said = said;
    }

    @Override
    public String getCredentials() {
        return said;
    }

    @Override
    public String getPrincipal() {
        return "";
    }
}
