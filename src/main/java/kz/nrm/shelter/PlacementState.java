package kz.nrm.shelter;

import java.util.EnumSet;
import java.util.Set;

/** Where one use of a bed stands. */
public enum PlacementState {
    /** Chosen with the person. */
    REQUESTED,
    /** Held while the shelter answers. */
    OFFERED,
    ACCEPTED,
    IN_TRANSIT,
    PLACED,
    /** The person has moved to another bed. */
    TRANSFERRED,
    EXITED,
    /** Never became a stay. */
    LAPSED;

    /** The states of a person who has a bed, or waits for one that was chosen. */
    static final Set<PlacementState> ACTIVE = EnumSet.of(REQUESTED, OFFERED, ACCEPTED, IN_TRANSIT, PLACED);

    /** Whether the person waits for this bed or is on the way to it. */
    boolean underWay() {
        return this == REQUESTED || this == OFFERED || this == ACCEPTED || this == IN_TRANSIT;
    }
}
