package kz.nrm.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;

class EngineDecisionsTest {

    private static final String TABLE = "indicator-dimension";

    private static ProcessEngine engine;

    private final DecisionService service =
            Mockito.mock(DecisionService.class, AdditionalAnswers.delegatesTo(engine.getDecisionService()));
    private final EngineDecisions decisions = new EngineDecisions(service, engine.getRepositoryService());

    @BeforeAll
    static void deploys() {
        engine = ProcessTestEngine.with(Map.of()).configuration().buildProcessEngine();
        deploy();
    }

    @AfterAll
    static void closes() {
        engine.close();
    }

    private static void deploy() {
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/" + TABLE + ".dmn")
                .deploy();
    }

    @Test
    void the_same_facts_are_evaluated_once_and_answered_alike() {
        var first = decisions.decide(TABLE, signs(2, 0, 0));
        var again = decisions.decide(TABLE, signs(2, 0, 0));
        assertThat(first).containsEntry("reason", "TWO_STRONG");
        assertThat(again).isEqualTo(first);
        Mockito.verify(service, Mockito.times(1)).evaluateDecisionTableById(Mockito.anyString());
    }

    @Test
    void other_facts_are_evaluated_for_themselves() {
        assertThat(decisions.decide(TABLE, signs(2, 0, 0))).containsEntry("reason", "TWO_STRONG");
        assertThat(decisions.decide(TABLE, signs(0, 0, 0))).containsEntry("reason", "NOT_ENOUGH");
    }

    @Test
    void an_edition_deployed_later_by_another_node_changes_neither_answer_nor_version() {
        var version = decisions.version(TABLE);
        deploy();
        assertThat(decisions.version(TABLE)).isEqualTo(version);
    }

    private static Map<String, Object> signs(int strong, int medium, int weak) {
        return Map.of("strong", strong, "medium", medium, "weak", weak);
    }
}
