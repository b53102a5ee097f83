package kz.nrm.casefile.person;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts addresses of places under seal and reveals them. Callers decide who may read. */
@Component
public class PlaceVault {

    private static final String PLACE = "sealed_place|sealed";

    private final SealedPlaceRepository places;
    private final Seal seal;

    PlaceVault(SealedPlaceRepository places, Seal seal) {
        this.places = places;
        this.seal = seal;
    }

    /** Seals the address of a place, or replaces it. */
    public void put(UUID place, String address) {
        var sealed = Base64.getEncoder().encodeToString(seal.seal(address, PLACE, place));
        places.findById(place)
                .ifPresentOrElse(known -> known.reseal(sealed), () -> places.save(new SealedPlace(place, sealed)));
    }

    public Optional<String> reveal(UUID place) {
        return places.findById(place).map(known -> seal.open(Base64.getDecoder().decode(known.sealed()), PLACE, place));
    }
}
