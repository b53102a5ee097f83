package kz.nrm.casefile;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Two cases that are, or may be, about one person. Instants are UTC.
 *
 * @param askedBy who proposed what waits: the merge, later its end
 */
public record Merge(
        UUID id,
        CaseReference newer,
        CaseReference older,
        State state,
        UserId askedBy,
        AgencyId askedByAgency,
        Instant askedAt,
        @Nullable Instant decidedAt) {

    /** Whether the two count as one person's, or may soon. */
    public boolean live() {
        return State.LIVE.contains(state);
    }

    /** Whether somebody has to decide on it. */
    public boolean waits() {
        return State.WAITS.contains(state);
    }

    /** The other one of the two. */
    public CaseReference besides(CaseReference one) {
        return newer.equals(one) ? older : newer;
    }

    /** How far it is. */
    public enum State {
        PROPOSED,
        REJECTED,
        MERGED,
        /** Still merged until somebody agrees that it ends. */
        SEPARATION_PROPOSED,
        SEPARATED;

        static final Set<State> LIVE = Set.of(PROPOSED, MERGED, SEPARATION_PROPOSED);
        static final Set<State> HOLDS = Set.of(MERGED, SEPARATION_PROPOSED);
        static final Set<State> WAITS = Set.of(PROPOSED, SEPARATION_PROPOSED);
    }
}
