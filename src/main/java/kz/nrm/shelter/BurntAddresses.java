package kz.nrm.shelter;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.access.WhoLooked;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was shown the address of a house that is known to those its residents hide from: whoever looked into the place of anybody who lived
 * there, in the last ninety days. For coordinators and auditors; safety requirement ACC 14.
 */
@Service
@Transactional(readOnly = true)
public class BurntAddresses {

    private static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final Set<Role> COORDINATORS = Set.of(Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL);

    private final PlacementRepository placements;
    private final ShelterRepository shelters;
    private final WhoLooked looks;
    private final CaseAccess access;
    private final Clock clock;

    BurntAddresses(
            PlacementRepository placements,
            ShelterRepository shelters,
            WhoLooked looks,
            CaseAccess access,
            Clock clock) {
        this.placements = placements;
        this.shelters = shelters;
        this.looks = looks;
        this.access = access;
        this.clock = clock;
    }

    /** Whether this actor may ask of cases that are open to them; auditors may ask of every one. */
    public static boolean mayAsk(Actor actor) {
        return actor.holdsAny(COORDINATORS);
    }

    /**
     * The readers, whoever looked last before the others.
     *
     * @param reference a case whose person lives, or lived, in such a house
     * @return empty where there is none for this actor
     */
    public Optional<List<WhoLooked.Reader>> readers(CaseReference reference, Actor actor) {
        var may = actor.holds(Role.AUDITOR) || mayAsk(actor) && access.mayOpen(actor, reference);
        var houses = may ? burnt(reference) : Set.<UUID>of();
        return houses.isEmpty() ? Optional.empty() : Optional.of(readers(houses));
    }

    private List<WhoLooked.Reader> readers(Set<UUID> houses) {
        var residents = placements.findByShelterIn(houses).stream()
                .map(Placement::reference)
                .collect(toSet());
        return looks.into(residents, Compartment.LOCATION, clock.instant().minus(LOOKED_BACK));
    }

    private Set<UUID> burnt(CaseReference reference) {
        var houses = new HashSet<UUID>();
        for (var placement : placements.findByReferenceOrderByRequestedAt(reference.value())) {
            shelters.findById(placement.shelter().value())
                    .filter(Shelter::compromised)
                    .ifPresent(house -> houses.add(house.id().value()));
        }
        return houses;
    }
}
