package kz.nrm.shelter;

import java.time.Instant;
import kz.nrm.shared.Region;

/**
 * Where a person lives or is expected; the address is not in it.
 *
 * @param burnt whether those the person hides from know the address: it is shown to nobody any more
 */
public record Whereabouts(
        ShelterId shelter, String codeName, Region region, PlacementState state, Instant since, boolean burnt) {

    @Override
    public String toString() {
        return "Whereabouts[***]";
    }
}
