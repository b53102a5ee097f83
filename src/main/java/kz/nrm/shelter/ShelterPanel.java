package kz.nrm.shelter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.CasePanel;
import kz.nrm.casefile.LocationVault;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Where the person lives, on the page of the case, for readers who hold the location compartment. */
@Component
class ShelterPanel implements CasePanel {

    private final Placements placements;
    private final LocationVault locations;
    private final UnmetNeedRepository unmet;

    ShelterPanel(Placements placements, LocationVault locations, UnmetNeedRepository unmet) {
        this.placements = placements;
        this.locations = locations;
        this.unmet = unmet;
    }

    @Override
    public String id() {
        return "shelter";
    }

    @Override
    public Compartment compartment() {
        return Compartment.LOCATION;
    }

    @Override
    public List<Line> lines(CaseReference reference) {
        var lines = new ArrayList<Line>();
        placements.whereabouts(reference).ifPresent(place -> {
            lines.add(new Line("panel.shelter.codeName", place.codeName()));
            lines.add(new Line("panel.shelter.state", "PlacementState." + place.state()));
            lines.add(new Line("panel.shelter.since", place.since().toString()));
            lines.add(new Line("panel.shelter.region", "Region." + place.region()));
            address(place, reference).ifPresent(lines::add);
        });
        var nights = unmet.countByReference(reference.value());
        if (nights > 0) {
            lines.add(new Line("panel.shelter.nightsWithoutBed", String.valueOf(nights)));
        }
        return lines;
    }

    private Optional<Line> address(Whereabouts place, CaseReference reference) {
        return place.burnt()
                ? Optional.of(new Line("panel.shelter.address", "ShelterAddress.BURNT"))
                : locations
                        .reveal(place.shelter().value(), reference)
                        .map(known -> new Line("panel.shelter.address", known));
    }
}
