package kz.nrm.workflow.engine;

import java.util.Map;
import kz.nrm.workflow.Decisions;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

@Component
class EngineDecisions implements Decisions {

    private final DecisionService decisions;

    EngineDecisions(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Map<String, Object> decide(String table, Map<String, Object> facts) {
        return decisions
                .evaluateDecisionTableByKey(table)
                .variables(facts)
                .evaluate()
                .getSingleResult()
                .getEntryMap();
    }
}
