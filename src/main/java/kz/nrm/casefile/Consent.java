package kz.nrm.casefile;

import java.time.Instant;
import java.util.Optional;
import kz.nrm.shared.UserId;

/**
 * A decision of the person for one purpose. A later decision for the purpose replaces it.
 *
 * @param language in which it was explained, ISO 639-2/T, where that was recorded
 * @param at       UTC
 */
public record Consent(
        Purpose purpose, boolean given, Optional<String> language, Giver giver, UserId explainedBy, Instant at) {

    /** What the person consents to, each for itself. */
    public enum Purpose {
        /** Enter the mechanism and be assessed. */
        NRM,
        SHARING,
        SERVICES,
        POLICE,
        MEDICAL,
        TESTING,
        RETURN,
        STATISTICS,
        FOLLOW_UP
    }

    /** Who decided. */
    public enum Giver {
        SELF,
        GUARDIAN,
        LEGAL_REPRESENTATIVE
    }
}
