package kz.nrm.shelter;

import java.time.Instant;
import kz.nrm.shared.Region;

/** Where a person lives or is expected; the address is not in it. */
public record Whereabouts(ShelterId shelter, String codeName, Region region, PlacementState state, Instant since) {

    @Override
    public String toString() {
        return "Whereabouts[***]";
    }
}
