package kz.nrm.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody tries too fast; whether the password was right is not looked at. */
final class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many attempts");
        this.wait = wait;
    }

    /** At least one second. */
    Duration untilNext() {
        return wait;
    }
}
