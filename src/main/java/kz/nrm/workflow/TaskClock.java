package kz.nrm.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/** The legal clock as tasks need it: opens the deadline of a new task. */
public interface TaskClock {

    Optional<TaskDue> open(TaskFacts task);

    /** The deadline a task got, UTC. */
    record TaskDue(UUID deadline, Instant dueAt) {}

    /**
     * What a deadline must know of a task.
     *
     * @param variables of the process, by name: some choose another length
     */
    record TaskFacts(
            CaseReference reference,
            String taskKey,
            String deadlineKind,
            UUID workItem,
            String processInstance,
            AgencyId agency,
            String role,
            Region region,
            Instant createdAt,
            Function<String, @Nullable Object> variables) {}
}
