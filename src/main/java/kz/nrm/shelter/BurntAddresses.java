package kz.nrm.shelter;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Who was shown the address of a house that became known to those its residents hide from: whoever looked into the place of anybody who
 * lived there, in the ninety days before. It stays known when the house has moved; whoever came after that is not asked for. For
 * coordinators and auditors; safety requirements ACC 13 and 14.
 */
@Service
@Transactional(readOnly = true)
public class BurntAddresses {

    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    /** When an address became known is kept in whole seconds. */
    private static final Duration SAME_SECOND = Duration.ofSeconds(1);

    private static final Set<Role> COORDINATORS = Set.of(Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL);

    private final PlacementRepository placements;
    private final ShelterRepository shelters;
    private final WhoLooked looks;
    private final CaseAccess access;

    BurntAddresses(PlacementRepository placements, ShelterRepository shelters, WhoLooked looks, CaseAccess access) {
        this.placements = placements;
        this.shelters = shelters;
        this.looks = looks;
        this.access = access;
    }

    /** Whether this actor may ask of cases that are open to them; auditors may ask of every one. */
    public static boolean mayAsk(Actor actor) {
        return actor.holdsAny(COORDINATORS);
    }

    /**
     * The readers, whoever looked last before the others.
     *
     * @param reference a case whose person lived in such a house, or was expected there, before its address became known
     * @return empty where there is none for this actor
     */
    public Optional<List<WhoLooked.Reader>> readers(CaseReference reference, Actor actor) {
        var may = actor.holds(Role.AUDITOR) || mayAsk(actor) && access.mayOpen(actor, reference);
        var houses = may ? burnt(reference) : Map.<UUID, Instant>of();
        return houses.isEmpty() ? Optional.empty() : Optional.of(readers(houses));
    }

    private List<WhoLooked.Reader> readers(Map<UUID, Instant> houses) {
        var residents = placements.findByShelterIn(houses.keySet()).stream()
                .filter(placement -> Optional.ofNullable(
                                houses.get(placement.shelter().value()))
                        .filter(placement::begunBy)
                        .isPresent())
                .map(Placement::reference)
                .collect(toSet());
        var first = Collections.min(houses.values());
        var last = Collections.max(houses.values());
        return looks.into(residents, Compartment.LOCATION, first.minus(LOOKED_BACK), last.plus(SAME_SECOND));
    }

    /** The houses of a person that became known while the person had to do with them, and when they did. */
    private Map<UUID, Instant> burnt(CaseReference reference) {
        var houses = new HashMap<UUID, Instant>();
        for (var placement : placements.findByReferenceOrderByRequestedAt(reference.value())) {
            shelters.findById(placement.shelter().value())
                    .flatMap(Shelter::burntAt)
                    .filter(placement::begunBy)
                    .ifPresent(at -> houses.put(placement.shelter().value(), at));
        }
        return houses;
    }
}
