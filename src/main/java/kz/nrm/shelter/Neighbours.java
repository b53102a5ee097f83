package kz.nrm.shelter;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kz.nrm.casefile.CaseLinks;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** In which houses those live, or are expected, whom the person must be kept apart from or wants to be with. */
@Component
class Neighbours {

    private static final Set<PlacementState> PRESENT = EnumSet.of(
            PlacementState.OFFERED, PlacementState.ACCEPTED, PlacementState.IN_TRANSIT, PlacementState.PLACED);

    private final CaseLinks links;
    private final PlacementRepository placements;

    Neighbours(CaseLinks links, PlacementRepository placements) {
        this.links = links;
        this.placements = placements;
    }

    /** Whom the person named is kept apart always, family or not; the own family is no party to keep apart from. */
    Houses of(ShelterRequest request) {
        var named = request.apartFrom();
        var family = others(request.reference(), CaseLinks.Kind.FAMILY);
        family.removeAll(named);
        var parties = others(request.reference(), CaseLinks.Kind.SAME_CRIMINAL_CASE);
        parties.removeAll(family);
        return new Houses(houses(named), houses(parties), houses(family));
    }

    private Set<String> others(CaseReference reference, CaseLinks.Kind kind) {
        return links.others(reference, kind).stream().map(CaseReference::value).collect(toCollection(HashSet::new));
    }

    private Set<UUID> houses(Collection<String> references) {
        return references.isEmpty() ? Set.of() : placements.shelters(references, PRESENT);
    }

    /**
     * @param named   of persons who must not meet this one
     * @param parties of other parties of the same criminal case
     * @param family  of the own family
     */
    record Houses(Set<UUID> named, Set<UUID> parties, Set<UUID> family) {

        static final Houses NONE = new Houses(Set.of(), Set.of(), Set.of());

        boolean keptApart(ShelterId house) {
            return named.contains(house.value()) || parties.contains(house.value());
        }

        boolean familyThere(ShelterId house) {
            return family.contains(house.value());
        }

        /** A registered criminal case leaves nobody without a bed: where nothing else is free, its parties share a house. */
        Houses whereNothingElseIsFree() {
            return new Houses(named, Set.of(), family);
        }
    }
}
