package kz.nrm.signin;

import java.time.Instant;
import kz.nrm.shared.UserEvent;
import kz.nrm.shared.UserId;

/**
 * A refresh token was shown that was used before, is wrong, or whose owner may no longer sign in. Somebody else may have it: the pair is
 * worth nothing any more.
 */
public record TokensTakenBack(UserId by, Instant at) implements UserEvent {

    @Override
    public int lines() {
        return 0;
    }

    @Override
    public String about() {
        return "tokens";
    }
}
