package kz.nrm.signin;

import java.time.Instant;
import kz.nrm.shared.UserEvent;
import kz.nrm.shared.UserId;

/** A program has got the next pair of tokens for its refresh token. */
public record TokensRenewed(UserId by, Instant at) implements UserEvent {

    @Override
    public int lines() {
        return 0;
    }

    @Override
    public String about() {
        return "tokens";
    }
}
