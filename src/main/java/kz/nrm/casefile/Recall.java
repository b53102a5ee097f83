package kz.nrm.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Compartment;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;

/**
 * An agency has read what is open to it no longer. Instants are UTC.
 *
 * @param lastReadAt when it read some of it for the last time
 * @param outcome    empty until it has answered
 */
public record Recall(
        UUID id,
        CaseReference reference,
        AgencyId agency,
        Set<Compartment> compartments,
        Instant lastReadAt,
        Instant toldAt,
        Optional<Outcome> outcome,
        Optional<UserId> answeredBy,
        Optional<Instant> answeredAt) {

    /** What the agency has done with what it took from the case. */
    public enum Outcome {
        /** It had copied nothing. */
        NOTHING_KEPT,
        RETURNED,
        DESTROYED,
        /** A law makes the agency keep it. */
        KEPT_BY_LAW
    }
}
