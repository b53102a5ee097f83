package kz.nrm.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What one administrator proposed and another one has to decide.
 *
 * @param personnelNumber whose account it is: the approver sees whether that is somebody else than those who propose and approve
 */
public record Proposal(
        UUID id,
        UserId user,
        String displayName,
        AgencyId agency,
        @Nullable String personnelNumber,
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
        PROVIDER_LINK,
        /** An account that was suspended may be used again. */
        ENABLING
    }
}
