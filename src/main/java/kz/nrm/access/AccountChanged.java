package kz.nrm.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kz.nrm.shared.UserEvent;
import kz.nrm.shared.UserId;

/**
 * Somebody's account was changed, or a change was proposed.
 *
 * @param user  whose account
 * @param roles the roles it is about; empty where it is about none
 * @param by    who did it
 */
public record AccountChanged(UserId user, Kind kind, Set<Role> roles, UserId by, Instant at) implements UserEvent {

    private static final int LONGEST = 100;

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
        ENABLING_PROPOSED,
        PASSWORD_CHANGED,
        FACTOR_RESET_PROPOSED,
        FACTOR_RESET,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        APPLICATION_ADDED,
        PROVIDER_LINK_PROPOSED,
        PROVIDER_LINKED,
        PROVIDER_LINK_REMOVED
    }

    /** Whether whoever is signed in with this account has to leave. */
    public boolean endsSessions() {
        return kind == Kind.DISABLED
                || kind == Kind.PASSWORD_CHANGED
                || kind == Kind.FACTOR_RESET
                || kind == Kind.PROVIDER_LINK_REMOVED;
    }

    @Override
    public int lines() {
        return 0;
    }

    @Override
    public String about() {
        var all = (user + " " + Role.written(roles)).strip();
        return all.substring(0, Math.min(all.length(), LONGEST));
    }

    /** {@code AccountDisabled}, {@code AccountGrantProposed}. */
    @Override
    public String what() {
        return Arrays.stream(kind.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "Account", ""));
    }
}
