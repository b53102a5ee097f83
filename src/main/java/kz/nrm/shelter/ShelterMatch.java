package kz.nrm.shelter;

import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import kz.nrm.casefile.PersonProfile;
import kz.nrm.shared.Region;
import kz.nrm.workflow.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the table {@code shelter-match} whether a house suits a person. It is told needs and dangers, and nothing else of the person. */
@Component
class ShelterMatch {

    static final String TABLE = "shelter-match";

    private final Decisions decisions;
    private final ShelterSettings settings;

    ShelterMatch(Decisions decisions, ShelterSettings settings) {
        this.decisions = decisions;
        this.settings = settings;
    }

    /**
     * @param others where those live whom the person is kept apart from or wants to be with
     * @param free   how many beds are free there
     */
    Verdict verdict(Shelter shelter, ShelterRequest request, PersonProfile person, Neighbours.Houses others, int free) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("sexAccepted", shelter.takes(person.sex()).orElse(null));
        facts.put(
                "ageAccepted",
                shelter.takes(person.ageYears(), person.childStatus()).orElse(null));
        facts.put("familyAccepted", shelter.keepsTogether(request.dependants(person), free));
        facts.put("disabilityAccepted", shelter.fits(request.disability(person)));
        facts.put("sameCriminalCase", others.keptApart(shelter.id()));
        facts.put("familyThere", others.familyThere(shelter.id()));
        facts.put("riskZone", riskZone(shelter, request.dangerRegions()));
        facts.put("languageSpoken", shelter.speaks(person.languages()).orElse(null));
        facts.put("regionSame", shelter.region() == request.region());
        var answer = decisions.decide(TABLE, facts);
        return new Verdict(
                Boolean.TRUE.equals(answer.get("suitable")),
                ((Number) Objects.requireNonNull(answer.get("score"))).intValue(),
                String.valueOf(answer.get("reason")));
    }

    private String riskZone(Shelter shelter, Set<Region> danger) {
        if (danger.contains(shelter.region()) || danger.stream().anyMatch(shelter.riskZones()::contains)) {
            return "INSIDE";
        }
        return settings.near(shelter.region(), danger) ? "NEAR" : "SAFE";
    }

    /** What the table says. */
    record Verdict(boolean suitable, int score, String reason) {}
}
