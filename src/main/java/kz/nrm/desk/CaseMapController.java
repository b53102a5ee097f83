package kz.nrm.desk;

import java.util.List;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseMaps;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the drawing of a process of a case is made from: the model, and how each of its steps stands. */
@RestController
@RequestMapping("/cases/{reference}/map/{instance}")
class CaseMapController {

    private final CaseMaps maps;
    private final CasePages cases;
    private final CaseEyes eyes;
    private final ModelNames names;
    private final Actors actors;

    CaseMapController(CaseMaps maps, CasePages cases, CaseEyes eyes, ModelNames names, Actors actors) {
        this.maps = maps;
        this.cases = cases;
        this.eyes = eyes;
        this.names = names;
        this.actors = actors;
    }

    @GetMapping
    Marks marks(@PathVariable String reference, @PathVariable String instance) {
        var steps = track(reference, instance).steps();
        return new Marks(
                activities(steps, CaseMaps.State.WAITING),
                activities(steps, CaseMaps.State.FINISHED),
                activities(steps, CaseMaps.State.CANCELLED));
    }

    /** The model with the names of its tasks in the reader's language. */
    @GetMapping(path = "/model", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> model(@PathVariable String reference, @PathVariable String instance) {
        var track = track(reference, instance);
        return ResponseEntity.ok(names.translated(maps.model(new CaseReference(reference), track.processInstance())));
    }

    private CaseMaps.Track track(String reference, String instance) {
        var actor = actors.current();
        var shown = open(reference, actor);
        return eyes.tracks(actor, shown, maps.of(shown)).stream()
                .filter(track -> track.processInstance().equals(instance))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private CaseReference open(String reference, Actor actor) {
        var view = cases.visible(reference, actor);
        if (!eyes.full(actor, view.reference())) {
            throw new NotFound();
        }
        return view.reference();
    }

    private static List<String> activities(List<CaseMaps.Step> steps, CaseMaps.State state) {
        return steps.stream()
                .filter(step -> step.state() == state)
                .map(CaseMaps.Step::activity)
                .distinct()
                .toList();
    }

    /** Ids of the activities by how they stand. */
    record Marks(List<String> waiting, List<String> finished, List<String> cancelled) {}
}
