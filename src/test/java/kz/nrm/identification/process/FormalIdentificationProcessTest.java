package kz.nrm.identification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.identification.Certificates;
import kz.nrm.identification.Conclusions;
import kz.nrm.identification.FormalIdentificationProcess;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.engine.ProcessTestEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/formal-identification.bpmn")
class FormalIdentificationProcessTest {

    private static final Conclusions CONCLUSIONS = mock();
    private static final Certificates CERTIFICATES = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessTestEngine.with(Map.of(
                    "checkPeriodOverDelegate", new CheckPeriodOverDelegate(CONCLUSIONS),
                    "issueCertificateDelegate", new IssueCertificateDelegate(CERTIFICATES)))
            .covered();

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void forget() {
        reset(CONCLUSIONS, CERTIFICATES);
    }

    @Test
    void after_the_period_a_no_is_sent_back_then_confirmed_reconsidered_and_overturned() {
        var process = start(false);
        assertThat(open()).isEmpty();
        deliver(FormalIdentificationProcess.REFLECTION_ENDED);
        complete("Task_GatherEvidence");
        complete("Task_DecideConclusiveGrounds", "conclusion", "NOT_CONFIRMED");
        complete("Task_ConfirmNegativeConclusion", "negativeConfirmed", false);
        assertThat(open()).containsExactly("Task_GatherEvidence");
        complete("Task_GatherEvidence");
        complete("Task_DecideConclusiveGrounds", "conclusion", "NOT_CONFIRMED");
        complete("Task_ConfirmNegativeConclusion", "negativeConfirmed", true);
        complete("Task_ExplainConclusion");
        deliver(FormalIdentificationProcess.RECONSIDERATION_ASKED);
        complete("Task_ReconsiderConclusion", "reconsiderationDecision", "GROUNDS");

        verify(CERTIFICATES).issue(reference);
        assertThat(variable(process, "conclusion")).isEqualTo("CONFIRMED");
        complete("Task_HandOverCertificate");
        assertThat(ended(process)).contains("EndEvent_Confirmed");
    }

    @Test
    void the_person_agrees_to_be_confirmed_early() {
        var process = start(false);
        deliver(FormalIdentificationProcess.EARLY_CONCLUSION_AGREED);
        complete("Task_GatherEvidence");
        complete("Task_DecideConclusiveGrounds", "conclusion", "CONFIRMED");
        complete("Task_HandOverCertificate");

        verify(CERTIFICATES).issue(reference);
        assertThat(ended(process)).contains("EndEvent_Confirmed");
    }

    @Test
    void a_period_that_is_over_is_not_waited_for() {
        start(true);

        assertThat(open()).containsExactly("Task_GatherEvidence");
    }

    @Test
    void a_no_closes_the_file_only_and_the_transition_is_planned() {
        var process = at("Task_ExplainConclusion");
        complete("Task_ExplainConclusion", "conclusion", "NOT_CONFIRMED");
        var job = ENGINE.getProcessEngine()
                .getManagementService()
                .createJobQuery()
                .singleResult();
        assertThat(job.getDuedate()).isEqualTo(ProcessTestEngine.DUE);
        ENGINE.getProcessEngine().getManagementService().executeJob(job.getId());
        complete("Task_PlanTransition");

        verify(CERTIFICATES, never()).issue(any());
        assertThat(variable(process, "conclusion")).isEqualTo("NOT_CONFIRMED");
        assertThat(ended(process)).contains("EndEvent_NotConfirmed");
    }

    @Test
    void a_no_that_stands_after_reconsideration_is_final() {
        var process = at("Task_ReconsiderConclusion");
        complete("Task_ReconsiderConclusion", "reconsiderationDecision", "FINAL");
        complete("Task_PlanTransition");

        assertThat(ended(process)).contains("EndEvent_NotConfirmed");
    }

    private ProcessInstance start(boolean over) {
        when(CONCLUSIONS.periodOver(any())).thenReturn(over);
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey(FormalIdentificationProcess.ID.value(), reference.value());
    }

    private void deliver(MessageName message) {
        ENGINE.getProcessEngine()
                .getRuntimeService()
                .createMessageCorrelation(message.value())
                .processInstanceBusinessKey(reference.value())
                .correlate();
    }

    private ProcessInstance at(String activity) {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .createProcessInstanceByKey(FormalIdentificationProcess.ID.value())
                .businessKey(reference.value())
                .startBeforeActivity(activity)
                .execute();
    }

    private void complete(String task, Object... facts) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < facts.length; i += 2) {
            values.put((String) facts[i], facts[i + 1]);
        }
        var tasks = ENGINE.getProcessEngine().getTaskService();
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey(task)
                .singleResult();
        tasks.complete(open.getId(), values);
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

    private static Object variable(ProcessInstance process, String name) {
        return ENGINE.getProcessEngine()
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process.getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }

    private static List<String> ended(ProcessInstance process) {
        var history = ENGINE.getProcessEngine().getHistoryService();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(process.getId())
                        .finished()
                        .count())
                .isEqualTo(1);
        return history.createHistoricActivityInstanceQuery().processInstanceId(process.getId()).list().stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }
}
