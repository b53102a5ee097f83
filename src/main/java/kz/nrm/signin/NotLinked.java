package kz.nrm.signin;

import org.springframework.security.core.AuthenticationException;

/** The provider knows somebody for whom no account is open here. */
final class NotLinked extends AuthenticationException {

    private final String number;

    NotLinked(String number) {
        super("identity opens no account");
        this.number = number;
    }

    /** By which administrators link the identity to an account. */
    String number() {
        return number;
    }
}
