package kz.nrm.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.workflow.CaseMaps;
import kz.nrm.workflow.CaseMaps.State;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All processes of a case in words, now or at an earlier moment: where it waits, what comes next, and what it has passed. */
@Component
class CaseTracks {

    private final CaseMaps maps;
    private final CaseTasks tasks;
    private final CaseEyes eyes;
    private final Words words;

    CaseTracks(CaseMaps maps, CaseTasks tasks, CaseEyes eyes, Words words) {
        this.maps = maps;
        this.tasks = tasks;
        this.eyes = eyes;
        this.words = words;
    }

    /**
     * The case at one moment.
     *
     * @param chosen process instance to draw; the first running one where it is not one of the case
     */
    CaseMap of(CaseReference reference, Actor actor, String chosen, Instant at) {
        var all = tracks(reference, actor, at);
        var items = items(reference, actor);
        var shown = all.stream()
                .filter(track -> track.processInstance().equals(chosen))
                .findFirst()
                .or(() ->
                        all.stream().filter(track -> MapMoment.runs(track, at)).findFirst())
                .or(() -> all.stream().findFirst());
        return new CaseMap(
                all.stream().map(track -> choice(track, shown, at)).toList(),
                shown.map(track -> "/cases/" + reference + "/map/" + track.processInstance())
                        .orElse(""),
                all.stream().flatMap(track -> now(track, items, actor, at)).toList(),
                all.stream().flatMap(track -> next(reference, track, at)).toList(),
                all.stream().map(track -> passed(track, at)).toList());
    }

    /** What cannot start yet, as the case stands now: a step of somebody, and after what. */
    List<Place> ahead(CaseReference reference, Actor actor) {
        return tracks(reference, actor, words.now()).stream()
                .flatMap(track -> next(reference, track, words.now()))
                .filter(Place::task)
                .toList();
    }

    /** The day the first process of the case began; today where there is none to see. */
    LocalDate firstDay(CaseReference reference, Actor actor) {
        return eyes.tracks(actor, reference, maps.of(reference)).stream()
                .map(CaseMaps.Track::startedAt)
                .min(Comparator.naturalOrder())
                .map(start -> LocalDate.ofInstant(start, Region.ZONE))
                .orElseGet(words::today);
    }

    private List<CaseMaps.Track> tracks(CaseReference reference, Actor actor, Instant at) {
        return eyes.tracks(actor, reference, maps.of(reference)).stream()
                .filter(track -> !track.startedAt().isAfter(at))
                .toList();
    }

    private Map<String, WorkItemView> items(CaseReference reference, Actor actor) {
        return tasks.ofCase(reference).stream()
                .filter(item -> eyes.sees(actor, item))
                .collect(Collectors.toMap(
                        item -> item.processInstance() + item.task(), Function.identity(), (one, other) -> other));
    }

    private Stream<Place> now(CaseMaps.Track track, Map<String, WorkItemView> items, Actor actor, Instant at) {
        return MapMoment.steps(track, at, State.WAITING)
                .filter(step ->
                        isWorth(step.name(), step.type()) && !step.type().equals("callActivity"))
                .map(step -> waiting(
                        track, step, Optional.ofNullable(items.get(track.processInstance() + step.activity())), actor));
    }

    private Place waiting(CaseMaps.Track track, CaseMaps.Step step, Optional<WorkItemView> item, Actor actor) {
        var open = item.filter(one -> one.status() == WorkItemView.Status.OPEN);
        var due = open.map(WorkItemView::dueAt).orElse(null);
        return new Place(
                named(step.activity(), step.name()),
                "WAITING",
                words.text("desk.map.since", words.moment(step.since())),
                process(track),
                open.map(one -> eyes.agency(actor, one.agency())).orElse(""),
                words.due(due),
                words.left(due),
                due != null && due.isBefore(words.now()),
                step.type().equals("userTask"));
    }

    private Stream<Place> next(CaseReference reference, CaseMaps.Track track, Instant at) {
        var waiting = MapMoment.activities(track, at, State.WAITING);
        return waiting.isEmpty()
                ? Stream.empty()
                : steps(maps.ahead(reference, track.processInstance(), waiting))
                        .filter(step -> isWorth(step.name(), step.type()))
                        .map(step -> new Place(
                                named(step.activity(), step.name()),
                                "NEXT",
                                words.text(
                                        "hub.map.after",
                                        named(step.after(), step.after()).text()),
                                process(track),
                                "",
                                "",
                                "",
                                false,
                                step.type().equals("userTask")));
    }

    /** The end is told where nothing else lies before it. */
    private static Stream<CaseMaps.Ahead> steps(List<CaseMaps.Ahead> ahead) {
        var before =
                ahead.stream().filter(step -> !step.type().equals("endEvent")).toList();
        return before.isEmpty() ? ahead.stream() : before.stream();
    }

    private Passed passed(CaseMaps.Track track, Instant at) {
        var places = MapMoment.steps(track, at, State.FINISHED, State.CANCELLED)
                .filter(step -> isWorth(step.name(), step.type()))
                .sorted(Comparator.comparing(step -> Objects.requireNonNullElse(step.until(), step.since())))
                .map(step -> new Place(
                        named(step.activity(), step.name()),
                        step.state().name(),
                        words.moment(Objects.requireNonNullElse(step.until(), step.since())),
                        "",
                        "",
                        "",
                        "",
                        false,
                        step.type().equals("userTask")))
                .toList();
        return new Passed(process(track), words.moment(track.startedAt()), words.moment(ended(track, at)), places);
    }

    private static @Nullable Instant ended(CaseMaps.Track track, Instant at) {
        return MapMoment.runs(track, at) ? null : track.endedAt();
    }

    /** Gateways and the like are in the drawing; in words they say nothing. */
    private static boolean isWorth(@Nullable String name, String type) {
        return name != null && !type.toLowerCase(Locale.ROOT).contains("gateway");
    }

    private String process(CaseMaps.Track track) {
        return words.text("process." + track.process());
    }

    private Choice choice(CaseMaps.Track track, Optional<CaseMaps.Track> shown, Instant at) {
        var name =
                process(track) + ", " + words.text(MapMoment.runs(track, at) ? "desk.map.running" : "desk.map.ended");
        return new Choice(
                track.processInstance(), name, shown.filter(track::equals).isPresent());
    }

    private Name named(String activity, @Nullable String inModel) {
        return words.find("task." + activity)
                .or(() -> words.find("activity." + activity))
                .map(said -> new Name(said, false))
                .orElseGet(() -> new Name(String.valueOf(inModel), true));
    }

    /** @param address of the drawing and its states; empty where the case has no process to show */
    record CaseMap(List<Choice> choices, String address, List<Place> now, List<Place> next, List<Passed> passed) {}

    /** One process to choose. */
    record Choice(String instance, String name, boolean chosen) {}

    /** @param english it stands in the language of the model */
    record Name(String text, boolean english) {}

    /**
     * One step.
     *
     * @param mark WAITING, NEXT, FINISHED or CANCELLED
     * @param who  owes it; empty where nobody does, or where it is not for the reader
     * @param task whether a person does it
     */
    record Place(
            Name name,
            String mark,
            String when,
            String process,
            String who,
            String due,
            String left,
            boolean late,
            boolean task) {}

    /** @param ended empty while it runs */
    record Passed(String process, String since, String ended, List<Place> places) {}
}
