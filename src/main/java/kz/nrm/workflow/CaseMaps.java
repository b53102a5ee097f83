package kz.nrm.workflow;

import java.time.Instant;
import java.util.List;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/** Where a case stands in its models: running and finished processes with their steps. */
public interface CaseMaps {

    List<Track> of(CaseReference reference);

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

    /** How a step stands. */
    enum State {
        WAITING,
        FINISHED,
        CANCELLED
    }
}
