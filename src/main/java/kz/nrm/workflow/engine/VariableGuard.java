package kz.nrm.workflow.engine;

import java.util.List;
import java.util.Set;
import kz.nrm.workflow.CaseVariable;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** Refuses every process variable that is not on the closed list or not of a plain type, inside the transaction that sets it. */
final class VariableGuard implements HistoryEventHandler {

    private static final Set<String> PLAIN = Set.of("null", "boolean", "integer", "long", "string", "date");

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable
                && !(CaseVariable.isKnown(variable.getVariableName())
                        && PLAIN.contains(variable.getSerializerName()))) {
            throw new IllegalStateException("a process may not know " + variable.getVariableName());
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
