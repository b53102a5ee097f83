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
import kz.nrm.casefile.Sex;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Free, held and occupied beds of the whole country, and who waits for one. Shows code names, never an address or a person. */
@Service
@Transactional(readOnly = true)
public class BedBoard {

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

    /** Every shelter, by code name. */
    public List<ShelterBeds> shelters() {
        var free = beds.free().stream().collect(groupingBy(Bed::shelter, summingInt(bed -> 1)));
        var occupied = used(true);
        var held = used(false);
        return shelters.findAllByOrderByCodeName().stream()
                .map(shelter -> shelter.board(
                        free.getOrDefault(shelter.id(), 0),
                        held.getOrDefault(shelter.id(), 0),
                        occupied.getOrDefault(shelter.id(), 0)))
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

    /** Nights without a bed, both days included, by region, sex and age group. */
    public List<UnmetNights> unmetNights(LocalDate from, LocalDate to) {
        return unmet.counted(from, to).stream()
                .map(row -> new UnmetNights(row.getRegion(), row.getSex(), row.getAgeBand(), row.getNights()))
                .sorted(Comparator.comparing(UnmetNights::region)
                        .thenComparing(UnmetNights::sex)
                        .thenComparing(UnmetNights::ageBand))
                .toList();
    }

    private Map<ShelterId, Integer> used(boolean occupied) {
        return beds.used().stream()
                .filter(used -> (used.getState() == PlacementState.PLACED) == occupied)
                .collect(groupingBy(used -> new ShelterId(used.getShelter()), summingInt(BedRepository.Used::getUsed)));
    }

    /**
     * One shelter on the board.
     *
     * @param closed no bed of it is offered now
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
            boolean closed) {}

    /** How many persons wait in a region, and since when the one who has waited longest. */
    public record Waiting(Region region, int persons, Instant longestSince) {}

    /** Nights without a bed of one group. */
    public record UnmetNights(Region region, Sex sex, AgeBand ageBand, int nights) {}
}
