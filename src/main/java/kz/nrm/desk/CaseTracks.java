package kz.nrm.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseMaps;
import org.springframework.stereotype.Component;

/** The processes of a case in words: which run, and where each stands. */
@Component
class CaseTracks {

    private final CaseMaps maps;
    private final CaseEyes eyes;
    private final Words words;

    CaseTracks(CaseMaps maps, CaseEyes eyes, Words words) {
        this.maps = maps;
        this.eyes = eyes;
        this.words = words;
    }

    /** @param chosen process instance to show; the first running one where it is not one of the case */
    CaseMap of(CaseReference reference, Actor actor, String chosen) {
        var all = eyes.tracks(actor, reference, maps.of(reference));
        var shown = all.stream()
                .filter(track -> track.processInstance().equals(chosen))
                .findFirst()
                .or(() -> all.stream().filter(track -> track.endedAt() == null).findFirst())
                .or(() -> all.stream().findFirst());
        return new CaseMap(
                all.stream().map(track -> choice(track, shown)).toList(),
                shown.map(CaseMaps.Track::processInstance).orElse(""),
                shown.map(track -> "/cases/" + reference + "/map/" + track.processInstance())
                        .orElse(""),
                places(shown, true),
                places(shown, false));
    }

    private List<Place> places(Optional<CaseMaps.Track> shown, boolean waiting) {
        return shown.stream()
                .flatMap(track -> track.steps().stream())
                .filter(CaseTracks::isWorth)
                .filter(step -> (step.state() == CaseMaps.State.WAITING) == waiting)
                .sorted(Comparator.comparing(CaseTracks::at))
                .map(this::place)
                .toList();
    }

    private static Instant at(CaseMaps.Step step) {
        return Objects.requireNonNullElse(step.until(), step.since());
    }

    /** Gateways and the like are in the drawing; in words they say nothing. */
    private static boolean isWorth(CaseMaps.Step step) {
        return step.name() != null && !step.type().toLowerCase(Locale.ROOT).contains("gateway");
    }

    private Choice choice(CaseMaps.Track track, Optional<CaseMaps.Track> shown) {
        var name = words.text("process." + track.process()) + ", "
                + words.text(track.endedAt() == null ? "desk.map.running" : "desk.map.ended");
        return new Choice(
                track.processInstance(), name, shown.filter(track::equals).isPresent());
    }

    private Place place(CaseMaps.Step step) {
        var translated = words.find("task." + step.activity()).or(() -> words.find("activity." + step.activity()));
        return new Place(
                translated.orElse(String.valueOf(step.name())),
                translated.isEmpty(),
                words.text("desk.map."
                        + (runsBelow(step) ? "RUNNING" : step.state().name())),
                step.state().name().toLowerCase(Locale.ROOT),
                step.state() == CaseMaps.State.WAITING
                        ? words.text("desk.map.since", words.moment(at(step)))
                        : words.moment(at(step)));
    }

    /** A step that is a process of its own does not wait: it goes on there. */
    private static boolean runsBelow(CaseMaps.Step step) {
        return step.state() == CaseMaps.State.WAITING && step.type().equals("callActivity");
    }

    /** @param address of the drawing and its states; empty where the case has no process to show */
    record CaseMap(List<Choice> choices, String shown, String address, List<Place> now, List<Place> passed) {}

    /** One process to choose. */
    record Choice(String instance, String name, boolean chosen) {}

    /** @param english the name stands in the language of the model */
    record Place(String name, boolean english, String state, String mark, String when) {}
}
