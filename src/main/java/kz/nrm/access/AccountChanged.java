package kz.nrm.access;

import java.time.Instant;
import java.util.Set;
import kz.nrm.shared.UserId;

/**
 * Somebody's account was changed, or a change was proposed.
 *
 * @param user  whose account
 * @param roles the roles it is about; empty where it is about none
 * @param by    who did it
 */
public record AccountChanged(UserId user, Kind kind, Set<Role> roles, UserId by, Instant at) {

    /** What happened to the account. */
    public enum Kind {
        CREATION_PROPOSED,
        CREATED,
        GRANT_PROPOSED,
        GRANTED,
        REJECTED,
        ROLE_TAKEN,
        DISABLED,
        ENABLED,
        PASSWORD_CHANGED,
        FACTOR_RESET_PROPOSED,
        FACTOR_RESET
    }

    /** Whether whoever is signed in with this account has to leave. */
    public boolean endsSessions() {
        return kind == Kind.DISABLED || kind == Kind.PASSWORD_CHANGED || kind == Kind.FACTOR_RESET;
    }
}
