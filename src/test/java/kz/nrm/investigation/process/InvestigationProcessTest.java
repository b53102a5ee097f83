package kz.nrm.investigation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.casefile.VictimPath;
import kz.nrm.investigation.Cooperation;
import kz.nrm.investigation.InterviewPlanner;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.investigation.Registrations;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.engine.ProcessTestEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Deployment(resources = "processes/investigation-cooperation.bpmn")
class InvestigationProcessTest {

    private static final InterviewPlanner PLANNER = mock();
    private static final Registrations REGISTRATIONS = mock();
    private static final Cooperation COOPERATION = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessTestEngine.with(Map.of(
                    "workOutInterviewLimitsDelegate", new WorkOutInterviewLimitsDelegate(PLANNER),
                    "checkInterviewBurdenDelegate", new CheckInterviewBurdenDelegate(PLANNER),
                    "sendSafeContactInstructionDelegate", new SendSafeContactInstructionDelegate(REGISTRATIONS),
                    "stopAskingDelegate", new StopAskingDelegate(COOPERATION),
                    "requestRegistrationDelegate", new RequestRegistrationDelegate(REGISTRATIONS)))
            .covered();

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void forget() {
        reset(PLANNER, REGISTRATIONS, COOPERATION);
    }

    @Test
    void from_the_talk_to_the_outcome() {
        var process = start("UNKNOWN");
        complete("Task_HoldInformationTalk");
        complete("Task_RecordCooperationDecision", Map.of("cooperation", "YES", "statementGiven", false));
        verify(PLANNER).workOutLimits(reference);
        verify(REGISTRATIONS, never()).sendSafeContactInstruction(reference);
        job();
        verify(REGISTRATIONS).sendSafeContactInstruction(reference);
        complete("Task_TakeStatement", Map.of("statementGiven", true));
        job();
        verify(REGISTRATIONS).request(reference);
        deliver(InvestigationProcess.PRE_TRIAL_REGISTER_ANSWERED, Map.of("registerAnswer", "ACCEPTED"));
        assertThat(open())
                .containsExactlyInAnyOrder(
                        "Task_RecogniseAsVictim",
                        "Task_DecideProtectionMeasures",
                        "Task_OfferDeposition",
                        "Task_FileCompensation");

        complete("Task_RecogniseAsVictim", Map.of("victimRecognised", true));
        complete("Task_DecideProtectionMeasures", Map.of("protectionGranted", true));
        complete("Task_OfferDeposition");
        complete("Task_FileCompensation");
        timer("Timer_InvestigationTerm");
        complete("Task_ReviewTerm", Map.of("investigationOver", false));
        timer("Timer_InvestigationTerm");
        complete("Task_ReviewTerm", Map.of("investigationOver", true));
        complete("Task_RecordInvestigationOutcome");

        assertThat(ended(process)).contains("EndEvent_CooperationSettled");
    }

    @Test
    void a_silent_register_refusals_and_an_early_outcome() {
        var process = start("ADULT");
        complete("Task_HoldInformationTalk");
        complete("Task_RecordCooperationDecision", Map.of("cooperation", "PARTLY", "statementGiven", false));
        job();
        complete("Task_TakeStatement", Map.of("statementGiven", true));
        job();
        timer("Timer_RegisterSilent");
        complete("Task_EnterRegisterNumber", Map.of("registerAnswer", "ACCEPTED"));
        assertThat(open()).doesNotContain("Task_OfferDeposition");

        timer("Timer_RecognitionSilent");
        complete("Task_ComplainAboutInaction");
        assertThat(open()).contains("Task_RecogniseAsVictim");
        complete("Task_RecogniseAsVictim", Map.of("victimRecognised", false));
        complete("Task_ContestRecognitionRefusal");
        complete("Task_DecideProtectionMeasures", Map.of("protectionGranted", false));
        complete("Task_ContestProtectionRefusal");
        complete("Task_FileCompensation");
        deliver(InvestigationProcess.INVESTIGATION_OUTCOME_KNOWN, Map.of());
        complete("Task_RecordInvestigationOutcome");

        assertThat(ended(process)).contains("EndEvent_CooperationSettled");
    }

    @Test
    void a_refusing_register_leaves_the_investigator_to_register_by_hand() {
        at("Task_RequestRegistration", Map.of("childStatus", "ADULT"));
        job();
        deliver(InvestigationProcess.PRE_TRIAL_REGISTER_ANSWERED, Map.of("registerAnswer", "REFUSED"));
        assertThat(open()).containsExactly("Task_EnterRegisterNumber");
    }

    @Test
    void no_stays_open_to_change() {
        var process = start("ADULT");
        complete("Task_HoldInformationTalk");
        complete("Task_RecordCooperationDecision", Map.of("cooperation", "NO", "statementGiven", false));
        assertThat(ended(process)).contains("EndEvent_NoCooperation");

        start("ADULT");
        assertThat(open()).containsExactly("Task_HoldInformationTalk");
    }

    @Test
    void later_is_asked_again_on_the_day_or_when_the_person_says_so() {
        at("Task_RecordCooperationDecision", Map.of("childStatus", "ADULT"));
        complete("Task_RecordCooperationDecision", Map.of("cooperation", "LATER", "statementGiven", false));
        assertThat(open()).isEmpty();
        timer("Timer_CooperationAskedAgain");
        complete("Task_RecordCooperationDecision", Map.of("cooperation", "LATER", "statementGiven", false));
        deliver(InvestigationProcess.COOPERATION_RAISED_AGAIN, Map.of());
        assertThat(open()).containsExactly("Task_RecordCooperationDecision");
    }

    /** Whatever the person is being asked at that moment. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Task_HoldInformationTalk",
                "Task_RecordCooperationDecision",
                "Gateway_LaterWait",
                "Task_TakeStatement"
            })
    void taken_back_the_person_is_asked_nothing_more_and_hears_what_it_means(String asked) {
        at(asked, Map.of("childStatus", "ADULT", "statementGiven", false));
        deliver(InvestigationProcess.COOPERATION_WITHDRAWN, Map.of());
        assertThat(open()).containsExactly("Task_ConsultOnWithdrawal");
        complete("Task_ConsultOnWithdrawal");
        assertThat(running()).as("nothing is asked again").isZero();

        start("ADULT");
        assertThat(open()).as("coming back begins with the talk").containsExactly("Task_HoldInformationTalk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Task_HoldInformationTalk",
                "Task_RecordCooperationDecision",
                "Gateway_LaterWait",
                "Task_TakeStatement"
            })
    void whoever_leaves_the_path_is_asked_nothing_more(String asked) {
        at(asked, Map.of("childStatus", "ADULT", "statementGiven", false));
        deliver(VictimPath.CONSENT_WITHDRAWN_MESSAGE, Map.of());
        verify(COOPERATION).stopAsking(reference, UserId.SYSTEM);
        assertThat(running()).isZero();
    }

    @Test
    void after_the_statement_leaving_the_path_stops_nothing_that_protects() {
        at("Gateway_AfterRegistration", Map.of("childStatus", "ADULT", "statementGiven", true));
        assertThat(ENGINE.getProcessEngine()
                        .getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceBusinessKey(reference.value())
                        .messageEventSubscriptionName(VictimPath.CONSENT_WITHDRAWN_MESSAGE.value())
                        .count())
                .isZero();
        assertThat(open()).contains("Task_RecogniseAsVictim", "Task_DecideProtectionMeasures", "Task_FileCompensation");
    }

    @Test
    void taken_back_after_the_statement_what_protects_goes_on() {
        at("Gateway_AfterRegistration", Map.of("childStatus", "ADULT", "statementGiven", true));
        var before = open();
        deliver(InvestigationProcess.COOPERATION_WITHDRAWN, Map.of());
        complete("Task_ConsultOnWithdrawal");
        assertThat(open()).containsExactlyInAnyOrderElementsOf(before).contains("Task_DecideProtectionMeasures");
    }

    @Test
    void meanwhile_return_articles_interviews_and_protection() {
        start("ADULT");
        deliver(new MessageName("ReturnWished"), Map.of());
        complete("Task_OfferDepositionBeforeReturn");
        deliver(InvestigationProcess.ARTICLE_CHANGED, Map.of());
        complete("Task_ExplainRepaymentRisk");

        when(PLANNER.tooMuch(reference)).thenReturn(false, true);
        deliver(InvestigationProcess.INTERVIEW_PLANNED, Map.of());
        assertThat(open()).doesNotContain("Task_ReviewInterviewBurden");
        deliver(InvestigationProcess.INTERVIEW_PLANNED, Map.of());
        verify(PLANNER, times(2)).tooMuch(reference);
        complete("Task_ReviewInterviewBurden");

        deliver(InvestigationProcess.PROTECTION_REQUESTED, Map.of());
        complete("Task_DecideRequestedProtection", Map.of("protectionGranted", true));
        assertThat(open()).doesNotContain("Task_ContestRequestedProtectionRefusal");
        deliver(InvestigationProcess.PROTECTION_REQUESTED, Map.of());
        complete("Task_DecideRequestedProtection", Map.of("protectionGranted", false));
        complete("Task_ContestRequestedProtectionRefusal");

        assertThat(open()).containsExactly("Task_HoldInformationTalk");
    }

    @Test
    void a_death_hands_the_matters_to_the_family() {
        var process = start("ADULT");
        deliver(new MessageName("PersonDied"), Map.of());
        assertThat(open()).containsExactly("Task_SettleMattersWithFamily");
        complete("Task_SettleMattersWithFamily");
        assertThat(ended(process)).contains("EndEvent_MattersSettled");
    }

    private long running() {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .count();
    }

    private ProcessInstance start(String childStatus) {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByMessage(
                        "CooperationTalkDue", reference.value(), Map.of("childStatus", childStatus));
    }

    private void at(String activity, Map<String, Object> facts) {
        ENGINE.getProcessEngine()
                .getRuntimeService()
                .createProcessInstanceByKey(InvestigationProcess.ID.value())
                .businessKey(reference.value())
                .setVariables(facts)
                .startBeforeActivity(activity)
                .execute();
    }

    /** Runs the one message job of this case that waits for its turn. */
    private void job() {
        var management = ENGINE.getProcessEngine().getManagementService();
        management.createJobQuery().messages().active().withRetriesLeft().list().stream()
                .filter(job -> ofThisCase(job.getProcessInstanceId()))
                .forEach(job -> management.executeJob(job.getId()));
    }

    private void timer(String activity) {
        var management = ENGINE.getProcessEngine().getManagementService();
        var due = management.createJobQuery().timers().activityId(activity).list().stream()
                .filter(job -> ofThisCase(job.getProcessInstanceId()))
                .toList();
        assertThat(due).as(activity).hasSize(1);
        management.executeJob(due.get(0).getId());
    }

    private boolean ofThisCase(String instance) {
        return reference
                .value()
                .equals(ENGINE.getProcessEngine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getBusinessKey());
    }

    private void deliver(MessageName message, Map<String, Object> facts) {
        ENGINE.getProcessEngine()
                .getRuntimeService()
                .createMessageCorrelation(message.value())
                .processInstanceBusinessKey(reference.value())
                .setVariables(facts)
                .correlate();
    }

    private void complete(String task) {
        complete(task, Map.of());
    }

    private void complete(String key, Map<String, Object> facts) {
        var tasks = ENGINE.getProcessEngine().getTaskService();
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey(key)
                .list();
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
