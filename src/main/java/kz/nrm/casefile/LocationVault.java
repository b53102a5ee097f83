package kz.nrm.casefile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.casefile.person.PlaceVault;
import kz.nrm.shared.CaseReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses of shelters, encrypted like the data of persons. An address is revealed for one case only, into a place that is shown to
 * readers who hold the location compartment; every reading is written to the trail.
 */
@Service
@Transactional
public class LocationVault {

    private final PlaceVault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LocationVault(PlaceVault vault, ApplicationEventPublisher events, Clock clock) {
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** Seals the address of a place, or replaces it. */
    public void seal(UUID place, String address) {
        vault.put(place, address);
    }

    /** Whether the place is at this address, whichever way that is written. Tells nobody where it is. */
    @Transactional(readOnly = true)
    public boolean isAt(UUID place, String address) {
        return vault.isAt(place, address);
    }

    /** The address of the place where the person of this case lives. The caller has checked that they live there. */
    public Optional<String> reveal(UUID place, CaseReference reference) {
        var address = vault.reveal(place);
        events.publishEvent(new LocationRevealed(reference, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        return address;
    }
}
