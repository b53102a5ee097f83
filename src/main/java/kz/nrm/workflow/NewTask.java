package kz.nrm.workflow;

import java.time.Instant;
import java.util.function.Function;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;

/** A user task the engine has just created. */
public record NewTask(
        String engineTask,
        CaseReference reference,
        ProcessId process,
        String processInstance,
        Region region,
        TaskRules rules,
        Instant createdAt,
        Function<String, @Nullable Object> variables) {}
