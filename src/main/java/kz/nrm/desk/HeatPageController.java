package kz.nrm.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.nrm.access.Actors;
import kz.nrm.access.CaseAccess;
import kz.nrm.casefile.VictimPath;
import kz.nrm.http.NotFound;
import kz.nrm.workflow.HeatMaps;
import kz.nrm.workflow.HeatMaps.Warm;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** All running cases over the path, for national coordination: how many stand where, as a list and as a drawing. */
@Controller
@RequestMapping("/board/map")
class HeatPageController {

    private final HeatMaps maps;
    private final ModelNames names;
    private final CaseAccess access;
    private final Actors actors;
    private final Words words;

    HeatPageController(HeatMaps maps, ModelNames names, CaseAccess access, Actors actors, Words words) {
        this.maps = maps;
        this.names = names;
        this.access = access;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    String page(Model model) {
        var places = places();
        var most = places.stream().mapToLong(Warm::count).max().orElse(1);
        model.addAttribute(
                "places", places.stream().map(place -> place(place, most)).toList());
        return "desk/heat";
    }

    @GetMapping("/marks")
    @ResponseBody
    Marks marks() {
        var places = places();
        return new Marks(
                places.stream().map(Warm::activity).toList(),
                places.stream().collect(Collectors.toMap(Warm::activity, Warm::count)));
    }

    /** The path with the names of its steps in the reader's language. */
    @GetMapping(path = "/model", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> model() {
        national();
        return ResponseEntity.ok(names.translated(maps.model(VictimPath.ID)));
    }

    private List<Warm> places() {
        national();
        return maps.of(VictimPath.ID, access.hiddenFrom(actors.current()));
    }

    private void national() {
        if (!actors.current().national()) {
            throw new NotFound();
        }
    }

    private Place place(Warm place, long most) {
        var translated = words.find("task." + place.activity()).or(() -> words.find("activity." + place.activity()));
        var name = place.name();
        return new Place(
                translated.orElse(name == null ? place.activity() : name),
                translated.isEmpty(),
                place.count(),
                Math.max(1, 100 * place.count() / most));
    }

    /** @param share of the longest bar, of a hundred; {@code english} where the name stands in the language of the model */
    record Place(String name, boolean english, long count, long share) {}

    /** What the drawing is marked with. */
    record Marks(List<String> waiting, List<String> finished, List<String> cancelled, Map<String, Long> counts) {

        Marks(List<String> waiting, Map<String, Long> counts) {
            this(waiting, List.of(), List.of(), counts);
        }
    }
}
