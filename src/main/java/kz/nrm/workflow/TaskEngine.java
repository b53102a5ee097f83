package kz.nrm.workflow;

import org.jspecify.annotations.Nullable;

/** What the task use cases need of the engine. */
public interface TaskEngine {

    /** Completes the engine's task; the process goes on within this transaction. */
    void complete(String engineTask, CaseFacts facts);

    /** A variable visible to this task, or null. */
    @Nullable
    Object variable(String engineTask, String name);
}
