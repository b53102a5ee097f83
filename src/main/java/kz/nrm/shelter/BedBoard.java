package kz.nrm.shelter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.casefile.Sex;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Free, held and occupied beds of the whole country, and who waits for one. Shows code names, never an address or a person. */
@Service
@Transactional(readOnly = true)
public class BedBoard {

    private static final Set<Role> READERS = Set.of(
            Role.SOCIAL_WORKER,
            Role.CASE_MANAGER,
            Role.SHELTER_STAFF,
            Role.COORDINATOR_REGION,
            Role.COORDINATOR_NATIONAL);

    private final ShelterRepository shelters;
    private final BedRepository beds;
    private final ShelterRequestRepository requests;
    private final UnmetNeedRepository unmet;

    BedBoard(
            ShelterRepository shelters,
            BedRepository beds,
            ShelterRequestRepository requests,
            UnmetNeedRepository unmet) {
        this.shelters = shelters;
        this.beds = beds;
        this.requests = requests;
        this.unmet = unmet;
    }

    /** Whether there is a board of beds for this reader; for the police side there is none. */
    public static boolean mayRead(Actor actor) {
        return !actor.agencyKind().policeSide() && actor.holdsAny(READERS);
    }

    /** Every shelter, by code name. */
    public List<ShelterBeds> shelters() {
        return shelters(shelter -> true);
    }

    /** Those that this agency keeps, by code name. */
    public List<ShelterBeds> shelters(AgencyId keeper) {
        return shelters(shelter -> shelter.agency().equals(keeper));
    }

    private List<ShelterBeds> shelters(Predicate<Shelter> wanted) {
        var free = beds.free().stream().collect(groupingBy(Bed::shelter, summingInt(bed -> 1)));
        var used = beds.used();
        var occupied = counted(used, PlacementState.PLACED::equals);
        var held = counted(used, state -> state != PlacementState.PLACED);
        var leaving = counted(beds.leaving(), PlacementState.PLACED::equals);
        return shelters.findAllByOrderByCodeName().stream()
                .filter(wanted)
                .map(shelter -> shelter.board(
                        free.getOrDefault(shelter.id(), 0),
                        held.getOrDefault(shelter.id(), 0),
                        occupied.getOrDefault(shelter.id(), 0),
                        leaving.getOrDefault(shelter.id(), 0)))
                .toList();
    }

    /**
     * Persons who have no bed now, by region.
     *
     * @param hidden cases that do not exist for the reader; never empty
     */
    public List<Waiting> waiting(Collection<String> hidden) {
        return requests.waiting(hidden).stream()
                .map(row -> new Waiting(row.getRegion(), row.getWaiting(), row.getLongest()))
                .sorted(Comparator.comparing(Waiting::region))
                .toList();
    }

    /**
     * Nights without a bed, both days included, by region, sex and age group.
     *
     * @param hidden cases that do not exist for the reader; never empty
     */
    public List<UnmetNights> unmetNights(LocalDate from, LocalDate to, Collection<String> hidden) {
        return unmet.counted(from, to, hidden).stream()
                .map(row -> new UnmetNights(row.getRegion(), row.getSex(), row.getAgeBand(), row.getNights()))
                .sorted(Comparator.comparing(UnmetNights::region)
                        .thenComparing(UnmetNights::sex)
                        .thenComparing(UnmetNights::ageBand))
                .toList();
    }

    private static Map<ShelterId, Integer> counted(List<BedRepository.Used> used, Predicate<PlacementState> which) {
        return used.stream()
                .filter(some -> which.test(some.getState()))
                .collect(groupingBy(some -> new ShelterId(some.getShelter()), summingInt(BedRepository.Used::getUsed)));
    }

    /**
     * One shelter on the board.
     *
     * @param leaving so many of the occupied ones will be free: the end of the stay is agreed
     * @param closed  no bed of it is offered now
     */
    public record ShelterBeds(
            ShelterId id,
            String codeName,
            Region region,
            Set<Sex> sexes,
            int youngest,
            int oldest,
            boolean families,
            boolean disability,
            Set<String> languages,
            int free,
            int held,
            int occupied,
            int leaving,
            boolean closed) {}

    /** How many persons wait in a region, and since when the one who has waited longest. */
    public record Waiting(Region region, int persons, Instant longestSince) {}

    /** Nights without a bed of one group. */
    public record UnmetNights(Region region, Sex sex, AgeBand ageBand, int nights) {}
}
