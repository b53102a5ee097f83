package kz.nrm.access;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One compartment of one case that was opened in an emergency. Instants are UTC.
 *
 * @param expiresAt   from then on it is shut again
 * @param reviewDueAt until then somebody else has to have looked at it
 */
public record GlassUse(
        UUID id,
        CaseReference reference,
        UserId user,
        AgencyId agency,
        GlassCompartment compartment,
        Reason reason,
        Instant brokenAt,
        Instant expiresAt,
        Instant reviewDueAt,
        @Nullable Instant reviewedAt,
        @Nullable Verdict verdict) {

    /** Why it could not wait. */
    public enum Reason {
        LIFE_IN_DANGER,
        MEDICAL_EMERGENCY,
        CHILD_IN_DANGER,
        PERSON_MISSING,
        PERSON_MISTAKEN
    }

    /** What a reviewer found. */
    public enum Verdict {
        JUSTIFIED,
        NOT_JUSTIFIED
    }
}
