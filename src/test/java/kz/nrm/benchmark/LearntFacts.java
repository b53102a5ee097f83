package kz.nrm.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** Listens while one case is walked by one thread: which variables each activity left behind, time after time. */
final class LearntFacts implements HistoryEventHandler {

    private final Map<String, List<Map<String, Object>>> facts = new HashMap<>();
    private final Map<String, Object> fresh = new HashMap<>();
    private boolean listening = true;

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!listening) {
            return;
        }
        if (event instanceof HistoricVariableUpdateEventEntity variable) {
            learn(variable);
        } else if (event instanceof HistoricActivityInstanceEventEntity activity
                && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            facts.computeIfAbsent(activity.getActivityId(), none -> new ArrayList<>())
                    .add(Map.copyOf(fresh));
            fresh.clear();
        }
    }

    private void learn(HistoricVariableUpdateEventEntity variable) {
        var number = variable.getLongValue();
        switch (variable.getSerializerName()) {
            case "boolean" -> fresh.put(variable.getVariableName(), number == 1);
            case "integer" -> fresh.put(variable.getVariableName(), number.intValue());
            case "long" -> fresh.put(variable.getVariableName(), number);
            case "string" -> fresh.put(variable.getVariableName(), variable.getTextValue());
            default -> fresh.remove(variable.getVariableName());
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /** What was learnt: by activity, in order. From now on nothing is added. */
    Map<String, List<Map<String, Object>>> all() {
        listening = false;
        return facts;
    }
}
