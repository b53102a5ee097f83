package kz.nrm.workflow.engine;

import java.util.Map;
import kz.nrm.workflow.Decisions;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

@Component
class EngineDecisions implements Decisions {

    private final DecisionService decisions;
    private final RepositoryService models;

    EngineDecisions(DecisionService decisions, RepositoryService models) {
        this.decisions = decisions;
        this.models = models;
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

    @Override
    public int version(String table) {
        return models.createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
