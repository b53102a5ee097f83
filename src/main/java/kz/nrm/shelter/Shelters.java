package kz.nrm.shelter;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.nrm.agency.Agencies;
import kz.nrm.casefile.LocationVault;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shelters of the country and their beds. */
@Service
@Transactional
public class Shelters {

    private final ShelterRepository shelters;
    private final BedRepository beds;
    private final PlacementRepository placements;
    private final LocationVault locations;
    private final Agencies agencies;
    private final Clock clock;

    Shelters(
            ShelterRepository shelters,
            BedRepository beds,
            PlacementRepository placements,
            LocationVault locations,
            Agencies agencies,
            Clock clock) {
        this.shelters = shelters;
        this.beds = beds;
        this.placements = placements;
        this.locations = locations;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Registers a shelter with its beds; the address goes under seal.
     *
     * @throws Refusal when the code name is taken, the agency unknown or the ages the wrong way round
     */
    public ShelterId register(NewShelter shelter) {
        if (shelters.existsByCodeNameIgnoreCase(shelter.codeName())) {
            throw Refusal.ofField("codeName", "SHELTER_NAME_TAKEN");
        }
        if (agencies.open(shelter.agency()).isEmpty()) {
            throw Refusal.ofField("agency", "AGENCY_UNKNOWN");
        }
        if (shelter.youngest() < 0 || shelter.youngest() > shelter.oldest()) {
            throw Refusal.ofField("youngest", "AGES_WRONG_WAY_ROUND");
        }
        var id = new ShelterId(UUID.randomUUID());
        shelters.saveAndFlush(new Shelter(id.value(), shelter));
        locations.seal(id.value(), shelter.address());
        addBeds(id, shelter.beds());
        return id;
    }

    /** More beds, free at once. */
    public void addBeds(ShelterId id, int count) {
        locked(id);
        var known = beds.countByShelter(id.value());
        for (var number = known + 1; number <= known + count; number++) {
            beds.save(new Bed(id, number));
        }
    }

    /**
     * Fewer beds, the last ones first.
     *
     * @throws Refusal when fewer are free: a bed that is held or slept in stays
     */
    public void takeOutBeds(ShelterId id, int count) {
        locked(id);
        var free = beds.free(id.value());
        if (free.size() < count) {
            throw Refusal.ofField("beds", "BEDS_NOT_FREE", free.size());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        free.subList(free.size() - count, free.size()).forEach(bed -> bed.takeOut(now));
    }

    /**
     * The shelter has a new address and its beds are offered again.
     *
     * @throws Refusal when the old address is not burnt, somebody still lives or is expected there, or the new one is the same in other
     *     letters; it tells nothing but that
     */
    public void reopen(ShelterId id, String address) {
        var shelter = locked(id);
        if (!shelter.compromised()) {
            throw Refusal.because("SHELTER_NOT_PAUSED");
        }
        if (!placements
                .findByShelterAndStateIn(id.value(), PlacementState.ACTIVE)
                .isEmpty()) {
            throw Refusal.because("SHELTER_NOT_EMPTY");
        }
        if (locations.isAt(id.value(), address)) {
            throw Refusal.ofField("address", "SHELTER_ADDRESS_BURNT");
        }
        shelter.reopen();
        locations.seal(id.value(), address);
    }

    /** Whoever gives out beds of it meanwhile waits. */
    private Shelter locked(ShelterId id) {
        return shelters.lock(id.value()).orElseThrow(() -> Refusal.because("SHELTER_UNKNOWN"));
    }

    /** Code names by id, in their order, of the houses that take people: not of one whose address became known. */
    @Transactional(readOnly = true)
    public Map<ShelterId, String> codeNames() {
        var names = new LinkedHashMap<ShelterId, String>();
        shelters.findAllByOrderByCodeName().stream()
                .filter(shelter -> !shelter.compromised())
                .forEach(shelter -> names.put(shelter.id(), shelter.codeName()));
        return names;
    }
}
