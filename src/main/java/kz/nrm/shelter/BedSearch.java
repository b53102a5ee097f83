package kz.nrm.shelter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.PersonProfile;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the free beds of the whole country with what a person needs. Cooperation, nationality, residence and register numbers are
 * not known here.
 */
@Service
@Transactional
public class BedSearch {

    private final ShelterRepository shelters;
    private final BedRepository beds;
    private final BedOfferRepository offers;
    private final ShelterRequestRepository requests;
    private final PlacementRepository placements;
    private final ShelterMatch match;
    private final ShelterSettings settings;
    private final CaseFiles files;
    private final Neighbours neighbours;
    private final Clock clock;

    BedSearch(
            ShelterRepository shelters,
            BedRepository beds,
            BedOfferRepository offers,
            ShelterRequestRepository requests,
            PlacementRepository placements,
            ShelterMatch match,
            ShelterSettings settings,
            CaseFiles files,
            Neighbours neighbours,
            Clock clock) {
        this.shelters = shelters;
        this.beds = beds;
        this.offers = offers;
        this.requests = requests;
        this.placements = placements;
        this.match = match;
        this.settings = settings;
        this.files = files;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /** Looks for suitable beds and keeps them in order, the best one of each house. @return whether there is one */
    public boolean match(CaseReference reference) {
        var request = requests.findById(reference.value()).orElseThrow(() -> Refusal.because("NO_SHELTER_SEARCH"));
        var person = files.profile(reference);
        var houses = candidates(reference);
        var others = neighbours.of(request);
        var suitable = suitable(houses, request, person, others);
        if (suitable.isEmpty()) {
            suitable = suitable(houses, request, person, others.whereNothingElseIsFree());
        }
        offers.forget(reference.value());
        for (var place = 0; place < suitable.size(); place++) {
            var candidate = suitable.get(place);
            offers.save(new BedOffer(reference, place + 1, candidate.bed(), candidate.verdict()));
        }
        return !suitable.isEmpty();
    }

    private List<Candidate> suitable(
            List<House> houses, ShelterRequest request, PersonProfile person, Neighbours.Houses others) {
        return houses.stream()
                .map(house -> new Candidate(
                        house.free().get(0),
                        match.verdict(
                                house.shelter(),
                                request,
                                person,
                                others,
                                house.free().size())))
                .filter(candidate -> candidate.verdict().suitable())
                .sorted(Comparator.comparing(candidate -> candidate.verdict().score(), Comparator.reverseOrder()))
                .toList();
    }

    /** What the last search found, best first. */
    @Transactional(readOnly = true)
    public List<OfferedBed> offered(CaseReference reference) {
        return offers.findByReferenceOrderByPlace(reference.value()).stream()
                .flatMap(offer -> shelters.findById(offer.shelter().value()).stream()
                        .map(shelter -> new OfferedBed(
                                offer.bed(), shelter.codeName(), shelter.region(), offer.score(), offer.reason())))
                .toList();
    }

    /**
     * The person and social services have chosen a bed; the shelter is asked next.
     *
     * @param reasonGiven whether it was said why it is not the first of the list
     * @throws Refusal when the bed is not on the list, or another than the first is chosen without a reason
     */
    public void choose(CaseReference reference, UUID bed, boolean reasonGiven) {
        var chosen = offers.findByReferenceOrderByPlace(reference.value()).stream()
                .filter(offer -> offer.bed().equals(bed))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField("bed", "BED_NOT_OFFERED"));
        if (chosen.place() > 1 && !reasonGiven) {
            throw Refusal.ofField("reasonNotFirst", "CHOICE_REASON_REQUIRED");
        }
        placements.findByReferenceAndStateIn(reference.value(), Set.of(PlacementState.REQUESTED)).stream()
                .forEach(left -> left.leave(PlacementEnd.TAKEN, now()));
        placements.save(new Placement(reference, chosen.shelter(), bed, now()));
    }

    private List<House> candidates(CaseReference reference) {
        var past = placements.findByReferenceOrderByRequestedAt(reference.value());
        var refused =
                past.stream().filter(this::refused).map(Placement::shelter).collect(toUnmodifiableSet());
        var silent = past.stream().filter(this::silent).map(Placement::bed).collect(toUnmodifiableSet());
        var free = beds.free().stream()
                .filter(bed -> !refused.contains(bed.shelter()) && !silent.contains(bed.id()))
                .collect(groupingBy(Bed::shelter));
        return shelters.findAllByOrderByCodeName().stream()
                .filter(shelter -> !shelter.compromised() && free.containsKey(shelter.id()))
                .map(shelter -> new House(shelter, free.getOrDefault(shelter.id(), List.of())))
                .toList();
    }

    /** The house said no a short time ago, is not safe for this person, or is where the person lives now. */
    private boolean refused(Placement past) {
        return past.state() == PlacementState.PLACED
                || past.end().filter(PlacementEnd.COMPROMISED::equals).isPresent()
                || (past.end().filter(PlacementEnd.DECLINED::equals).isPresent() && past.endedAfter(lately()));
    }

    private boolean silent(Placement past) {
        return past.end().filter(PlacementEnd.EXPIRED::equals).isPresent() && past.endedAfter(lately());
    }

    private Instant lately() {
        return clock.instant().minus(settings.askAgainAfter());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private record House(Shelter shelter, List<Bed> free) {}

    private record Candidate(Bed bed, ShelterMatch.Verdict verdict) {}
}
