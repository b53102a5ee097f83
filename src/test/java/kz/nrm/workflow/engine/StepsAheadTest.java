package kz.nrm.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kz.nrm.workflow.CaseMaps.Ahead;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

/** From where a case waits to whatever somebody does, is waited for, or ends it. */
class StepsAheadTest {

    private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess("p")
            .startEvent()
            .userTask("Ask")
            .serviceTask("Write")
            .exclusiveGateway("Which")
            .userTask("Help")
            .subProcess("Part")
            .embeddedSubProcess()
            .startEvent()
            .userTask("Inside")
            .endEvent("PartEnd")
            .subProcessDone()
            .callActivity("Other")
            .endEvent("End")
            .moveToNode("Which")
            .userTask("Wait")
            .connectTo("Ask")
            .done();

    @Test
    void decisionsAndWhatTheMachineDoesAreWalkedThrough() {
        assertThat(after("Ask")).containsExactly("Help", "Wait");
        assertThat(ahead("Ask")).extracting(Ahead::after).containsOnly("Ask");
    }

    @Test
    void aPartIsEnteredAndLeft() {
        assertThat(after("Help")).containsExactly("Inside");
        assertThat(after("Inside")).containsExactly("Other");
        assertThat(after("Other")).containsExactly("End");
    }

    @Test
    void whatWaitsAlreadyComesNoMore() {
        assertThat(after("Ask", "Wait")).containsExactly("Help");
    }

    @Test
    void aPartThatWaitsIsToldByTheStepInIt() {
        assertThat(after("Part")).isEmpty();
    }

    private static List<String> after(String... waiting) {
        return ahead(waiting).stream().map(Ahead::activity).toList();
    }

    private static List<Ahead> ahead(String... waiting) {
        return StepsAhead.of(MODEL, Set.of(waiting));
    }
}
