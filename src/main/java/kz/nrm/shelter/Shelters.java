package kz.nrm.shelter;

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
    private final LocationVault locations;
    private final Agencies agencies;

    Shelters(ShelterRepository shelters, BedRepository beds, LocationVault locations, Agencies agencies) {
        this.shelters = shelters;
        this.beds = beds;
        this.locations = locations;
        this.agencies = agencies;
    }

    /**
     * Registers a shelter with its beds; the address goes under seal.
     *
     * @throws Refusal when the code name is taken, the agency unknown or the ages the wrong way round
     */
    public ShelterId register(NewShelter shelter) {
        if (shelters.existsByCodeName(shelter.codeName())) {
            throw Refusal.ofField("codeName", "SHELTER_NAME_TAKEN");
        }
        if (agencies.find(shelter.agency()).isEmpty()) {
            throw Refusal.ofField("agency", "AGENCY_UNKNOWN");
        }
        if (shelter.youngest() < 0 || shelter.youngest() > shelter.oldest()) {
            throw Refusal.ofField("youngest", "AGES_WRONG_WAY_ROUND");
        }
        var id = new ShelterId(UUID.randomUUID());
        shelters.save(new Shelter(id.value(), shelter));
        locations.seal(id.value(), shelter.address());
        addBeds(id, shelter.beds());
        return id;
    }

    /** More beds, free at once. */
    public void addBeds(ShelterId id, int count) {
        var known = beds.countByShelter(id.value());
        for (var number = known + 1; number <= known + count; number++) {
            beds.save(new Bed(id, number));
        }
    }

    /** The shelter has a new address and its beds are offered again. */
    public void reopen(ShelterId id, String address) {
        shelters.findById(id.value())
                .orElseThrow(() -> Refusal.because("SHELTER_UNKNOWN"))
                .reopen();
        locations.seal(id.value(), address);
    }

    /** Code names by id, in their order. */
    @Transactional(readOnly = true)
    public Map<ShelterId, String> codeNames() {
        var names = new LinkedHashMap<ShelterId, String>();
        shelters.findAllByOrderByCodeName().forEach(shelter -> names.put(shelter.id(), shelter.codeName()));
        return names;
    }
}
