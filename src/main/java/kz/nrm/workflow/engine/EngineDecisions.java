package kz.nrm.workflow.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import kz.nrm.workflow.Decisions;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Asks the tables this application was started with. The same facts always fire the same row, so an answer is kept: evaluating a table
 * costs a thousand times more than remembering what it said.
 */
@Component
class EngineDecisions implements Decisions {

    private static final int MOST_KEPT = 5_000;

    private final DecisionService decisions;
    private final RepositoryService models;
    private final Map<String, DecisionDefinition> tables = new ConcurrentHashMap<>();
    private final Map<Asked, Map<String, Object>> answers = new ConcurrentHashMap<>();

    EngineDecisions(DecisionService decisions, RepositoryService models) {
        this.decisions = decisions;
        this.models = models;
    }

    @Override
    public Map<String, Object> decide(String table, Map<String, Object> facts) {
        var asked = new Asked(table, Collections.unmodifiableMap(new HashMap<>(facts)));
        var known = answers.get(asked);
        return known == null ? keep(asked, evaluate(asked)) : known;
    }

    @Override
    public int version(String table) {
        return definition(table).getVersion();
    }

    private Map<String, Object> evaluate(Asked asked) {
        return Collections.unmodifiableMap(decisions
                .evaluateDecisionTableById(definition(asked.table()).getId())
                .variables(asked.facts())
                .evaluate()
                .getSingleResult()
                .getEntryMap());
    }

    private Map<String, Object> keep(Asked asked, Map<String, Object> answer) {
        if (answers.size() >= MOST_KEPT) {
            answers.clear();
        }
        answers.put(asked, answer);
        return answer;
    }

    private DecisionDefinition definition(String table) {
        return tables.computeIfAbsent(
                table,
                key -> Objects.requireNonNull(
                        models.createDecisionDefinitionQuery()
                                .decisionDefinitionKey(key)
                                .latestVersion()
                                .singleResult(),
                        key));
    }

    private record Asked(String table, Map<String, Object> facts) {}
}
