package kz.nrm.access;

import java.time.Instant;
import java.util.Set;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Something that those who watch over the others are told at once. Says nothing of the content of a case.
 *
 * @param about whose doing it is
 * @param told  who is told
 */
public record Alarm(Kind kind, @Nullable CaseReference reference, UserId about, Set<UserId> told, Instant at) {

    /** What happened. */
    public enum Kind {
        GLASS_BROKEN,
        GLASS_NOT_REVIEWED,
        READ_QUOTA_REACHED,
        /** Somebody was denied so often in a short time that they are trying doors. */
        MASS_DENIAL,
        /** Nobody outside keeps the checkpoints of the trail for now; nobody's doing that is known. */
        WITNESS_OUT_OF_REACH,
        /** Somebody touched a case of a person who does not exist; told to oversight alone. */
        HONEYTOKEN_TOUCHED,
        /** Who was shown the address should be asked for: it got out through somebody. */
        SHELTER_COMPROMISED,
        /** An agency has read what the person now keeps from it. */
        CONSENT_WITHDRAWN
    }
}
