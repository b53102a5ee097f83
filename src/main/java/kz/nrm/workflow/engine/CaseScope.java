package kz.nrm.workflow.engine;

import java.util.Optional;
import kz.nrm.workflow.CaseVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a delegate sees of its process: typed variables of the closed list. */
public final class CaseScope {

    private final DelegateExecution execution;

    CaseScope(DelegateExecution execution) {
        this.execution = execution;
    }

    /** Id of the process instance the delegate runs in. */
    public String processInstance() {
        return execution.getProcessInstanceId();
    }

    public <T> Optional<T> get(CaseVariable<T> variable) {
        return Optional.ofNullable(execution.getVariable(variable.name())).map(variable.type()::cast);
    }

    /** @throws IllegalStateException when the variable is not set */
    public <T> T require(CaseVariable<T> variable) {
        return get(variable).orElseThrow(() -> new IllegalStateException("the process does not know " + variable));
    }

    public <T> void set(CaseVariable<T> variable, T value) {
        if (!EngineTasks.isKnown(execution, variable.name(), value)) {
            execution.setVariable(variable.name(), value);
        }
    }

    public void set(CaseVariable<String> variable, Enum<?> value) {
        set(variable, value.name());
    }

    /** From now on the variable has no value. */
    public void clear(CaseVariable<?> variable) {
        execution.setVariable(variable.name(), null);
    }
}
