package kz.nrm.shelter.web;

import java.time.Instant;
import java.util.List;
import kz.nrm.access.Actors;
import kz.nrm.access.WhoLooked;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.NotFound;
import kz.nrm.shelter.BurntAddresses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who knew the address of a shelter that was found by those its residents hide from? */
@RestController
class BurntAddressController {

    private final BurntAddresses addresses;
    private final Actors actors;

    BurntAddressController(BurntAddresses addresses, Actors actors) {
        this.addresses = addresses;
        this.actors = actors;
    }

    /** Everybody who was shown, in the ninety days before, where somebody lived who lived in the same house; also when it has moved. */
    @GetMapping("/api/cases/{reference}/shelter-readers")
    Readers readers(@PathVariable String reference) {
        return addresses
                .readers(CaseAddress.of(reference), actors.current())
                .map(readers -> new Readers(readers.stream().map(Reader::of).toList()))
                .orElseThrow(NotFound::new);
    }

    record Readers(List<Reader> readers) {}

    /** @param last the latest look */
    record Reader(String user, String agency, Instant last, long looks) {
        static Reader of(WhoLooked.Reader reader) {
            return new Reader(reader.user().value(), reader.agency().value(), reader.last(), reader.looks());
        }
    }
}
