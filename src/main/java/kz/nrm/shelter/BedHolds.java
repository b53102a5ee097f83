package kz.nrm.shelter;

import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Gives out beds: one lock per house, and the bed as the key of its use. Runs in the caller's transaction. */
@Component
class BedHolds {

    private final ShelterRepository shelters;
    private final BedRepository beds;
    private final BedUseRepository uses;

    BedHolds(ShelterRepository shelters, BedRepository beds, BedUseRepository uses) {
        this.shelters = shelters;
        this.beds = beds;
        this.uses = uses;
    }

    /**
     * Takes the requested bed, or another free one of the same house, and one more for each who comes along.
     *
     * @return whether there were enough; if not, nothing was taken
     */
    boolean take(Placement placement, int persons) {
        var shelter = shelters.lock(placement.shelter().value());
        if (shelter.isEmpty() || shelter.get().compromised()) {
            return false;
        }
        var free = beds.free(placement.shelter().value()).stream()
                .sorted(Comparator.comparing(bed -> !bed.id().equals(placement.bed())))
                .toList();
        if (free.size() < persons) {
            return false;
        }
        uses.saveAllAndFlush(free.stream()
                .limit(persons)
                .map(bed -> new BedUse(bed, placement))
                .toList());
        return true;
    }

    void free(Placement placement) {
        uses.free(placement.id());
    }
}
