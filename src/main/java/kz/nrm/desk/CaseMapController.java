package kz.nrm.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseMaps;
import kz.nrm.workflow.CaseMaps.State;
import org.jspecify.annotations.Nullable;
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
    private final Words words;

    CaseMapController(CaseMaps maps, CasePages cases, CaseEyes eyes, ModelNames names, Actors actors, Words words) {
        this.maps = maps;
        this.cases = cases;
        this.eyes = eyes;
        this.names = names;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    Marks marks(@PathVariable String reference, @PathVariable String instance) {
        var track = track(reference, instance);
        var now = words.now();
        var waiting = MapMoment.activities(track, now, State.WAITING);
        return new Marks(
                now,
                waiting,
                MapMoment.activities(track, now, State.FINISHED),
                MapMoment.activities(track, now, State.CANCELLED),
                maps.ahead(new CaseReference(reference), instance, waiting).stream()
                        .map(CaseMaps.Ahead::activity)
                        .toList(),
                track.steps().stream().map(Stay::of).toList());
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

    /**
     * Ids of the activities by how they stand.
     *
     * @param now   of the application
     * @param steps when the case was where, for the marks of an earlier day
     */
    record Marks(
            Instant now,
            Set<String> waiting,
            Set<String> finished,
            Set<String> cancelled,
            List<String> next,
            List<Stay> steps) {}

    /** @param until null where it waits there still */
    record Stay(String activity, Instant since, @Nullable Instant until, boolean cancelled) {

        static Stay of(CaseMaps.Step step) {
            return new Stay(step.activity(), step.since(), step.until(), step.state() == State.CANCELLED);
        }
    }
}
