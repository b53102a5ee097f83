package kz.nrm.desk;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.workflow.CaseMaps;
import kz.nrm.workflow.CaseMaps.State;

/** How a process of a case stood at one moment, told from when each of its steps began and ended. */
final class MapMoment {

    private MapMoment() {}

    static boolean runs(CaseMaps.Track track, Instant at) {
        var ended = track.endedAt();
        return ended == null || ended.isAfter(at);
    }

    /** The steps that stood so at that moment, in the order they began. */
    static Stream<CaseMaps.Step> steps(CaseMaps.Track track, Instant at, State... states) {
        var wanted = Set.of(states);
        return track.steps().stream()
                .filter(step -> !step.since().isAfter(at))
                .filter(step -> wanted.contains(state(step, at)));
    }

    /** The ids of their activities, each once. */
    static Set<String> activities(CaseMaps.Track track, Instant at, State... states) {
        return steps(track, at, states)
                .map(CaseMaps.Step::activity)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static State state(CaseMaps.Step step, Instant at) {
        var until = step.until();
        return until == null || until.isAfter(at) ? State.WAITING : step.state();
    }
}
