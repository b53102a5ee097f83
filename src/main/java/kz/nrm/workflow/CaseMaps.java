package kz.nrm.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/** Where a case stands in its models: running and finished processes with their steps. */
public interface CaseMaps {

    List<Track> of(CaseReference reference);

    /** What somebody has to do, or what has to happen, right after these steps of a track; in the order of the model. */
    List<Ahead> ahead(CaseReference reference, String processInstance, Set<String> waiting);

    /** The model of a track as BPMN 2.0 XML. */
    String model(CaseReference reference, String processInstance);

    /**
     * One process of the case.
     *
     * @param endedAt null while it runs
     */
    record Track(
            String processInstance,
            ProcessId process,
            String name,
            Instant startedAt,
            @Nullable Instant endedAt,
            List<Step> steps) {}

    /** One activity the case has passed, waits at, or left without finishing it. Times are UTC. */
    record Step(
            String activity,
            @Nullable String name,
            String type,
            Instant since,
            @Nullable Instant until,
            State state) {}

    /**
     * One activity that comes next.
     *
     * @param after the step it waits for
     */
    record Ahead(String activity, @Nullable String name, String type, String after) {}

    /** How a step stands. */
    enum State {
        WAITING,
        FINISHED,
        CANCELLED
    }
}
