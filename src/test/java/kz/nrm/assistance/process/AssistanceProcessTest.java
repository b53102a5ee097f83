package kz.nrm.assistance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.assistance.Assistance;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.ProcessTestEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/assistance.bpmn")
class AssistanceProcessTest {

    private static final Assistance ASSISTANCE = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessTestEngine.with(Map.of(
                    "startServicesDelegate", new StartServicesDelegate(ASSISTANCE),
                    "keepServicesGoingDelegate", new KeepServicesGoingDelegate(ASSISTANCE),
                    "endServicesDelegate", new EndServicesDelegate(ASSISTANCE)))
            .covered();

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void forget() {
        reset(ASSISTANCE);
    }

    @Test
    void from_the_first_score_through_plan_services_and_reviews_to_goals_two_agencies_confirm() {
        var process = start(Map.of());
        verify(ASSISTANCE).start(reference);
        assertThat(variable(process, "riskLevel")).isEqualTo("HIGH");
        assertThat(variable(process, "goalsMet")).isEqualTo(false);

        complete("Task_AssessFirstRisk", "riskLevel", "CRITICAL", "examinationConsent", true);
        assertThat(open()).containsExactlyInAnyOrder("Task_AssessNeeds", "Task_Examine");
        complete("Task_AssessNeeds");

        agree("first");
        agree("second");
        complete("Task_AgreePlan");
        assertThat(actionsOf("Task_OfferService")).containsExactlyInAnyOrder("first", "second");
        complete("Task_OfferService", "serviceAnswer", "ACCEPTED");
        complete("Task_OfferService", "serviceAnswer", "REFUSED");
        complete("Task_DeliverService");
        complete("Task_ConfirmDelivery", "deliveryConfirmed", false);
        complete("Task_DeliverService");
        complete("Task_ConfirmDelivery", "deliveryConfirmed", true);
        complete("Task_Examine");

        fire(process, "Timer_PlanReview");
        complete("Task_ReviewPlan", "planReview", "CHANGE", "riskLevel", "MEDIUM");
        complete("Task_AgreePlan");
        deliver(AssistanceProcess.PLAN_REVIEW_ASKED.value());
        complete("Task_ReviewPlan", "planReview", "GO_ON", "riskLevel", "LOW");
        fire(process, "Timer_PlanReview");
        complete("Task_ReviewPlan", "planReview", "GOALS_MET", "riskLevel", "LOW");
        complete("Task_ConfirmGoalsMet", "goalsMet", false);
        fire(process, "Timer_PlanReview");
        complete("Task_ReviewPlan", "planReview", "GOALS_MET", "riskLevel", "LOW");
        complete("Task_ConfirmGoalsMet", "goalsMet", true);

        verify(ASSISTANCE).end(reference, true);
        assertThat(ended(process)).contains("EndEvent_GoalsMet", "EndEvent_ServiceRefused", "EndEvent_ServiceReceived");
        assertThat(runs(process)).isFalse();
    }

    @Test
    void services_go_on_before_anybody_decides_and_a_refusal_needs_a_second_agency_and_another_provider() {
        var process = start(Map.of("riskLevel", "LOW"));
        assertThat(variable(process, "riskLevel")).isEqualTo("LOW");
        complete("Task_AssessFirstRisk", "riskLevel", "LOW", "examinationConsent", false);

        fire(process, "Timer_ServicesEndNear");
        verify(ASSISTANCE).keepGoing(reference);
        complete("Task_DecideServicesExtension", "servicesExtended", true);
        fire(process, "Timer_ServicesEndNear");
        complete("Task_DecideServicesExtension", "servicesExtended", false);
        complete("Task_ConfirmRefusedServices", "servicesExtended", true);
        fire(process, "Timer_ServicesEndNear");
        complete("Task_DecideServicesExtension", "servicesExtended", false);
        complete("Task_ConfirmRefusedServices", "servicesExtended", false);
        complete("Task_FindOtherServices");
        fire(process, "Timer_ServicesEndNear");

        verify(ASSISTANCE).start(reference);
        verify(ASSISTANCE, times(4)).keepGoing(reference);
        verifyNoMoreInteractions(ASSISTANCE);
        assertThat(open()).contains("Task_AssessNeeds", "Task_DecideServicesExtension");

        deliver(AssistanceProcess.EXAMINATION_WISHED.value());
        assertThat(open()).contains("Task_Examine");
    }

    @Test
    void help_ends_only_when_two_agencies_agree() {
        var process = start(Map.of());
        deliver(AssistanceProcess.END_PLANNED.value());
        complete("Task_AgreeHelpEnd", "assistanceEndAgreed", false);
        deliver(AssistanceProcess.END_PLANNED.value());
        complete("Task_AgreeHelpEnd", "assistanceEndAgreed", true);
        complete("Task_ConfirmHelpEnd", "assistanceEndAgreed", false);
        assertThat(open()).containsExactly("Task_AssessFirstRisk");

        deliver(AssistanceProcess.END_PLANNED.value());
        complete("Task_AgreeHelpEnd", "assistanceEndAgreed", true);
        complete("Task_ConfirmHelpEnd", "assistanceEndAgreed", true);
        verify(ASSISTANCE).end(reference, false);
        assertThat(runs(process)).isFalse();
    }

    private ProcessInstance start(Map<String, Object> more) {
        var variables = new HashMap<String, Object>(Map.of("region", "ALMATY"));
        variables.putAll(more);
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey(AssistanceProcess.ID.value(), reference.value(), variables);
    }

    private void agree(String action) {
        ENGINE.getProcessEngine()
                .getRuntimeService()
                .createMessageCorrelation(AssistanceProcess.PLAN_ACTION_AGREED.value())
                .processInstanceBusinessKey(reference.value())
                .setVariablesToTriggeredScope(Map.of("planAction", action))
                .correlate();
    }

    private List<Object> actionsOf(String key) {
        var service = ENGINE.getProcessEngine().getTaskService();
        return tasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(key))
                .map(task -> service.getVariable(task.getId(), "planAction"))
                .toList();
    }

    private void fire(ProcessInstance process, String timer) {
        var management = ENGINE.getProcessEngine().getManagementService();
        var job = management
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId(timer)
                .singleResult();
        management.executeJob(job.getId());
    }

    private void deliver(String message) {
        ENGINE.getProcessEngine()
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(reference.value())
                .correlate();
    }

    private void complete(String key, Object... facts) {
        var variables = new HashMap<String, Object>();
        for (var i = 0; i < facts.length; i += 2) {
            variables.put(facts[i].toString(), facts[i + 1]);
        }
        var task = tasks().stream()
                .filter(open -> open.getTaskDefinitionKey().equals(key))
                .findFirst();
        assertThat(task).as(key).isPresent();
        ENGINE.getProcessEngine().getTaskService().complete(task.get().getId(), variables);
    }

    private List<String> open() {
        return tasks().stream().map(Task::getTaskDefinitionKey).toList();
    }

    private List<Task> tasks() {
        return ENGINE.getProcessEngine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .list();
    }

    private Object variable(ProcessInstance process, String name) {
        return ENGINE.getProcessEngine().getRuntimeService().getVariable(process.getId(), name);
    }

    private boolean runs(ProcessInstance process) {
        return ENGINE.getProcessEngine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process.getId())
                        .count()
                > 0;
    }

    private List<String> ended(ProcessInstance process) {
        return ENGINE
                .getProcessEngine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process.getId())
                .finished()
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }
}
