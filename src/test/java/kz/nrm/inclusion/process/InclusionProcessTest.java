package kz.nrm.inclusion.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.Map;
import kz.nrm.inclusion.InclusionProcess;
import kz.nrm.inclusion.Inclusions;
import kz.nrm.inclusion.Permits;
import kz.nrm.shared.CaseReference;
import kz.nrm.support.ModelWalk;
import kz.nrm.workflow.engine.ProcessTestEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/inclusion.bpmn")
class InclusionProcessTest {

    private static final Inclusions INCLUSIONS = mock();
    private static final Permits PERMITS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessTestEngine.with(Map.of(
                    "proposeInclusionActionsDelegate", new ProposeInclusionActionsDelegate(INCLUSIONS),
                    "sendPermitApplicationDelegate", new SendPermitApplicationDelegate(PERMITS)))
            .covered();

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void forget() {
        reset(INCLUSIONS, PERMITS);
    }

    @Test
    void a_foreigner_gets_and_keeps_a_permit_and_stands_on_own_feet() {
        var walk = start(true);
        verify(INCLUSIONS).propose(reference);
        assertThat(walk.fact("goalsMet")).isEqualTo(false);
        assertThat(walk.openTasks()).containsExactlyInAnyOrder("Task_FilePermit", "Task_AgreeInclusionPlan");

        walk.complete("Task_FilePermit");
        verify(PERMITS, never()).send(reference);
        walk.fire("Task_SendPermitApplication").fire("Timer_PermitSilent");
        walk.completeWith("Task_DecidePermit", Map.of("permitDecision", "REFUSED"));
        walk.completeWith("Task_ContestPermitRefusal", Map.of("permitNeeded", true));
        walk.complete("Task_FilePermit").fire("Task_SendPermitApplication");
        verify(PERMITS, times(2)).send(reference);
        walk.deliver(InclusionProcess.PERMIT_DECIDED, Map.of("permitDecision", "GRANTED"));
        walk.fire("Timer_PermitEndWarning").completeWith("Task_ConvertPermit", Map.of("permitNeeded", false));

        walk.complete("Task_AgreeInclusionPlan").fire("Timer_InclusionReview");
        walk.completeWith("Task_ReviewSelfReliance", Map.of("planReview", "GO_ON", "goalsMet", false));
        walk.fire("Timer_InclusionReview")
                .completeWith("Task_ReviewSelfReliance", Map.of("planReview", "CHANGE", "goalsMet", false));
        walk.complete("Task_AgreeInclusionPlan").fire("Timer_InclusionReview");
        assertThat(walk.ended()).isFalse();
        walk.completeWith("Task_ReviewSelfReliance", Map.of("planReview", "GOALS_MET", "goalsMet", true));
        assertThat(walk.ended()).isTrue();
        assertThat(walk.taken()).contains("EndEvent_StandsOnOwnFeet");
        assertThat(walk.fact("goalsMet")).isEqualTo(true);
    }

    @Test
    void a_citizen_is_asked_for_no_permit() {
        var walk = start(false);
        assertThat(walk.openTasks()).containsExactly("Task_AgreeInclusionPlan");
        walk.complete("Task_AgreeInclusionPlan").fire("Timer_InclusionReview");
        walk.completeWith("Task_ReviewSelfReliance", Map.of("planReview", "GOALS_MET", "goalsMet", true));
        assertThat(walk.ended()).isTrue();
        verifyNoInteractions(PERMITS);
    }

    @Test
    void a_settled_stay_needs_no_permit_any_more_and_the_plan_goes_on() {
        var walk = start(true).complete("Task_FilePermit").fire("Task_SendPermitApplication");
        walk.deliver(InclusionProcess.PERMIT_DECIDED, Map.of("permitDecision", "GRANTED"));
        walk.deliver(InclusionProcess.STAY_SETTLED);
        assertThat(walk.openTasks()).containsExactly("Task_AgreeInclusionPlan");
        assertThat(walk.ended()).isFalse();
    }

    @Test
    void the_person_may_want_another_way_at_any_time() {
        var walk = start(true).deliver(InclusionProcess.STAY_GIVEN_UP);
        assertThat(walk.openTasks()).containsExactly("Task_HandOverInclusion");
        walk.completeWith("Task_HandOverInclusion", Map.of("goalsMet", false));
        assertThat(walk.ended()).isTrue();
        assertThat(walk.taken()).contains("EndEvent_NextStepAskedAgain").doesNotContain("EndEvent_StandsOnOwnFeet");
        assertThat(walk.fact("goalsMet")).isEqualTo(false);
    }

    private ModelWalk start(boolean foreigner) {
        return ModelWalk.start(
                ENGINE.getProcessEngine(), reference, InclusionProcess.ID.value(), Map.of("foreigner", foreigner));
    }
}
