package kz.nrm.casefile.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Compartment;
import org.springframework.stereotype.Component;

/** Puts addresses of places under seal and reveals them. Callers decide who may read. */
@Component
public class PlaceVault {

    private final SealedPlaceRepository places;
    private final DataKeys keys;

    PlaceVault(SealedPlaceRepository places, DataKeys keys) {
        this.places = places;
        this.keys = keys;
    }

    /** Seals the address of a place, or replaces it. */
    public void put(UUID place, String address) {
        var seal = keys.writing(place.toString(), Compartment.LOCATION);
        var sealed = Base64.getEncoder().encodeToString(seal.seal(address.getBytes(UTF_8), where(place)));
        places.findById(place)
                .ifPresentOrElse(known -> known.reseal(sealed), () -> places.save(new SealedPlace(place, sealed)));
    }

    /** The address; empty where none is known or this node cannot open locations. */
    public Optional<String> reveal(UUID place) {
        return places.findById(place)
                .flatMap(known -> keys.reading(place.toString(), Compartment.LOCATION)
                        .map(seal -> new String(
                                seal.open(Base64.getDecoder().decode(known.sealed()), where(place)), UTF_8)));
    }

    /** Whether the address under seal is this one, whichever way it is written; no where this node cannot open locations. */
    public boolean isAt(UUID place, String address) {
        return reveal(place).filter(known -> AddressKey.same(known, address)).isPresent();
    }

    private static String where(UUID place) {
        return "sealed_place|sealed|" + place;
    }
}
