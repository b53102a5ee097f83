package kz.nrm.access;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A change of the directory that one administrator proposed and another one has to decide.
 *
 * @param office which one; null where it is a new one that has no id yet
 * @param region null for a national body
 * @param names  by language code; empty where the names stay
 */
public record OfficeChangeView(
        UUID id,
        What what,
        @Nullable AgencyId office,
        AgencyKind kind,
        @Nullable Region region,
        Map<String, String> names,
        UserId proposedBy,
        Instant proposedAt) {

    /** What is proposed. */
    public enum What {
        /** One more office of a kind in a region. */
        REGISTRATION,
        /** Its real names. */
        NAMES,
        CLOSING,
        REOPENING
    }
}
