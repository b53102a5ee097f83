package kz.nrm.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;

/**
 * What one administrator proposed and another one has to decide.
 */
public record Proposal(
        UUID id,
        UserId user,
        String displayName,
        AgencyId agency,
        Set<Role> roles,
        Kind kind,
        UserId proposedBy,
        Instant proposedAt) {

    /** What is proposed. */
    public enum Kind {
        NEW_ACCOUNT,
        ROLE,
        /** The second factor is forgotten, because its owner has lost it and has come in person. */
        FACTOR_RESET,
        /** An identity of the outside provider opens the account, as its password does. */
        PROVIDER_LINK
    }
}
