package kz.nrm.signin;

import java.util.Optional;
import kz.nrm.access.Users;
import kz.nrm.signin.Challenges.Purpose;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** A passkey alone: its authenticator has verified its user, so it is two factors. A disabled user is as unknown as a removed passkey. */
@Component
class PasskeySignIn implements AuthenticationProvider {

    private final Passkeys passkeys;
    private final Users users;
    private final Attempts attempts;

    PasskeySignIn(Passkeys passkeys, Users users, Attempts attempts) {
        this.passkeys = passkeys;
        this.users = users;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var said = String.valueOf(asked.getCredentials());
        var address = asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        var passkey = "passkey|" + id(said);
        attempts.begin(address, passkey);
        var user = users.signIn(
                        passkeys.shown(Purpose.SIGN_IN, Optional.empty(), said).value())
                .orElseThrow(() -> new BadCredentialsException("unknown user"));
        attempts.succeeded(address, passkey);
        return Factors.NONE.with(FactorGrantedAuthority.WEBAUTHN_AUTHORITY).authenticated(user);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return PasskeyShown.class.isAssignableFrom(kind);
    }

    private static String id(String said) {
        try {
            return PasskeyJson.assertion(said).getId();
        } catch (IllegalArgumentException noCredential) {
            throw new BadCredentialsException("no credential", noCredential);
        }
    }
}
