package kz.nrm.childprotection.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.childprotection.AgeAssessments;
import kz.nrm.childprotection.AgeDecision;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.ProcessTestEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/child-protection.bpmn")
class ChildProtectionProcessTest {

    private static final AgeAssessments ASSESSMENTS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessTestEngine.with(
                    Map.of("recordAgeDecisionDelegate", new RecordAgeDecisionDelegate(ASSESSMENTS)))
            .covered();

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void forget() {
        reset(ASSESSMENTS);
    }

    @Test
    void a_child_gets_guardian_school_health_care_and_a_safe_family_answer() {
        var process = start("CHILD", false);
        complete("Task_RequestGuardian");
        complete("Task_AppointGuardian", "guardianAppointed", true);
        complete("Task_AssessBestInterests");
        assertThat(open())
                .containsExactlyInAnyOrder(
                        "Task_ArrangeSchool", "Task_ArrangeChildHealth", "Task_DetermineBestInterests");

        deliverGuardianChange();
        deliverGuardianChange();
        assertThat(open()).filteredOn("Task_ReplaceGuardian"::equals).hasSize(2);
        complete("Task_ReplaceGuardian", "guardianAppointed", true);
        complete("Task_ReplaceGuardian", "guardianAppointed", true);

        complete("Task_ArrangeSchool");
        complete("Task_ArrangeChildHealth");
        complete("Task_DetermineBestInterests");
        complete("Task_CheckFamilySafety", "familySafe", true);
        complete("Task_TraceFamily");

        assertThat(ended(process))
                .contains("EndEvent_FamilyTraced", "EndEvent_SchoolArranged", "EndEvent_ChildHealthArranged");
        verifyNoInteractions(ASSESSMENTS);
    }

    @Test
    void without_guardian_an_interim_representative_is_named_and_an_unsafe_family_is_not_looked_for() {
        var process = start("UNKNOWN", true);
        complete("Task_RequestGuardian");
        complete("Task_AppointGuardian", "guardianAppointed", false);
        complete("Task_NameInterimRepresentative");
        complete("Task_AssessBestInterests");
        complete("Task_AssessAge", "ageDecision", "CHILD");

        verify(ASSESSMENTS).record(reference, AgeDecision.CHILD);
        assertThat(variable(process, "childStatus")).isEqualTo("CHILD");
        assertThat(variable(process, "ageUncertain")).isEqualTo(false);

        complete("Task_DetermineBestInterests");
        complete("Task_CheckFamilySafety", "familySafe", false);
        finishSchoolAndHealth();
        assertThat(ended(process)).contains("EndEvent_NoTracing").doesNotContain("Task_TraceFamily");
    }

    @Test
    void an_unknown_status_is_assessed_even_when_nobody_marked_the_age_as_uncertain() {
        var process = at("Gateway_AgeUncertain", Map.of("ageUncertain", false, "childStatus", "UNKNOWN"));
        complete("Task_AssessAge", "ageDecision", "ADULT");
        complete("Task_ConfirmAdultAge", "ageDecision", "CHILD");
        verify(ASSESSMENTS).record(reference, AgeDecision.CHILD);
        assertThat(open()).containsExactly("Task_DetermineBestInterests");
        assertThat(variable(process, "childStatus")).isEqualTo("CHILD");
    }

    @Test
    void an_adult_without_any_doubt_is_asked_and_goes_on() {
        var process = at("Task_AssessAge", Map.of("ageUncertain", true, "childStatus", "UNKNOWN"));
        complete("Task_AssessAge", "ageDecision", "ADULT");
        assertThat(variable(process, "childStatus")).isEqualTo("UNKNOWN");
        complete("Task_ConfirmAdultAge", "ageDecision", "ADULT");
        complete("Task_ExplainAgeDecision", "ageContested", false);
        verify(ASSESSMENTS).record(reference, AgeDecision.ADULT);
        complete("Task_AskAdultConsent", "consentGiven", true);
        assertThat(ended(process)).contains("EndEvent_AdultConsents");
    }

    @Test
    void a_contested_decision_is_reconsidered_and_an_adult_may_choose_to_leave() {
        var process = at("Task_ExplainAgeDecision", Map.of("ageUncertain", true, "childStatus", "UNKNOWN"));
        complete("Task_ExplainAgeDecision", "ageContested", true);
        verifyNoInteractions(ASSESSMENTS);
        complete("Task_ReconsiderAge", "ageDecision", "ADULT");
        complete("Task_AskAdultConsent", "consentGiven", false);
        assertThat(ended(process)).contains("EndEvent_AdultNoConsent");
    }

    private ProcessInstance start(String childStatus, boolean ageUncertain) {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        ChildProtectionProcess.ID.value(),
                        reference.value(),
                        Map.of("childStatus", childStatus, "ageUncertain", ageUncertain));
    }

    private ProcessInstance at(String activity, Map<String, Object> facts) {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .createProcessInstanceByKey(ChildProtectionProcess.ID.value())
                .businessKey(reference.value())
                .setVariables(facts)
                .startBeforeActivity(activity)
                .execute();
    }

    private void finishSchoolAndHealth() {
        complete("Task_ArrangeSchool");
        complete("Task_ArrangeChildHealth");
    }

    private void deliverGuardianChange() {
        ENGINE.getProcessEngine()
                .getRuntimeService()
                .createMessageCorrelation(ChildProtectionProcess.GUARDIAN_CHANGE_NEEDED.value())
                .processInstanceBusinessKey(reference.value())
                .correlate();
    }

    private void complete(String task) {
        complete(task, Map.of());
    }

    private void complete(String task, String name, Object value) {
        complete(task, Map.of(name, value));
    }

    private void complete(String key, Map<String, Object> facts) {
        var tasks = ENGINE.getProcessEngine().getTaskService();
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey(key)
                .listPage(0, 1);
        assertThat(task).as(key).hasSize(1);
        tasks.complete(task.get(0).getId(), new HashMap<>(facts));
    }

    private List<String> open() {
        return ENGINE
                .getProcessEngine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private Object variable(ProcessInstance process, String name) {
        return ENGINE.getProcessEngine()
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process.getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }

    /** The activities of a process that must have ended. */
    private List<String> ended(ProcessInstance process) {
        var history = ENGINE.getProcessEngine().getHistoryService();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(process.getId())
                        .singleResult()
                        .getEndTime())
                .isNotNull();
        return history.createHistoricActivityInstanceQuery().processInstanceId(process.getId()).list().stream()
                .map(step -> step.getActivityId())
                .toList();
    }
}
