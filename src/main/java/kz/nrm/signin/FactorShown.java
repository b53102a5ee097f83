package kz.nrm.signin;

import java.time.Instant;
import kz.nrm.shared.UserEvent;
import kz.nrm.shared.UserId;

/**
 * Somebody who was signed in has shown one more factor, or one once more.
 *
 * @param about the factor, as Spring Security names it
 */
public record FactorShown(UserId by, String about, Instant at) implements UserEvent {

    @Override
    public int lines() {
        return 0;
    }
}
