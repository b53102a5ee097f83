package kz.nrm.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.nrm.access.Actor;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/** The task a user works on: where it stands, who acts, when, and what its process knows. */
public final class TaskAtHand {

    private final WorkItemView item;
    private final Actor actor;
    private final Instant at;
    private final Function<String, @Nullable Object> variables;

    /** @param variables reads a process variable by name; null where it is not set */
    public TaskAtHand(WorkItemView item, Actor actor, Instant at, Function<String, @Nullable Object> variables) {
        this.item = item;
        this.actor = actor;
        this.at = at;
        this.variables = variables;
    }

    public CaseReference reference() {
        return item.reference();
    }

    public UUID id() {
        return item.id();
    }

    public TaskKey task() {
        return item.task();
    }

    /** Id of the process instance the task belongs to. */
    public String processInstance() {
        return item.processInstance();
    }

    public Actor actor() {
        return actor;
    }

    /** Now, UTC. */
    public Instant at() {
        return at;
    }

    public <T> Optional<T> fact(CaseVariable<T> variable) {
        return Optional.ofNullable(variables.apply(variable.name())).map(variable.type()::cast);
    }
}
