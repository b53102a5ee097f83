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
import kz.nrm.casefile.IndicatorCatalogue.Profile;
import kz.nrm.casefile.Urgencies;
import kz.nrm.casefile.Urgency;
import kz.nrm.identification.Door;
import kz.nrm.identification.GroundsDecisions;
import kz.nrm.identification.IdentificationDoors;
import kz.nrm.identification.IdentificationProcess;
import kz.nrm.identification.Screening;
import kz.nrm.identification.ScreeningNote;
import kz.nrm.identification.ScreeningOutcome;
import kz.nrm.identification.ScreeningPriority;
import kz.nrm.identification.ScreeningRule;
import kz.nrm.identification.Screenings;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.engine.ProcessTestEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/identification.bpmn")
class IdentificationProcessTest {

    private static final Urgencies URGENCIES = mock();
    private static final Screenings SCREENINGS = mock();
    private static final IdentificationDoors DOORS = mock();
    private static final GroundsDecisions DECISIONS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessTestEngine.with(Map.of(
                    "assessUrgencyDelegate", new AssessUrgencyDelegate(URGENCIES),
                    "screenIndicatorsDelegate", new ScreenIndicatorsDelegate(SCREENINGS),
                    "chooseDoorDelegate", new ChooseDoorDelegate(DOORS),
                    "recordPresumptionDelegate", new RecordPresumptionDelegate(DECISIONS),
                    "recordNotConfirmedDelegate", new RecordNotConfirmedDelegate(DECISIONS),
                    "announceLabourRightsCaseDelegate", new AnnounceLabourRightsCaseDelegate(DECISIONS)))
            .covered();

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void answers() {
        reset(URGENCIES, SCREENINGS, DOORS, DECISIONS);
        when(URGENCIES.assess(any())).thenReturn(Urgency.P1);
        when(SCREENINGS.screen(any()))
                .thenReturn(new Screening(
                        ScreeningOutcome.REVIEW,
                        ScreeningRule.R_LABOUR,
                        true,
                        ScreeningPriority.NORMAL,
                        ScreeningNote.LABOUR_RIGHTS,
                        Profile.ADULT_LABOUR,
                        List.of(),
                        List.of(),
                        3));
        when(DOORS.choose(any())).thenReturn(Door.PANEL);
    }

    @Test
    void a_case_with_gaps_is_screened_asked_once_more_and_presumed() {
        var process = start(false);
        complete("Task_RecordIndicators", "indicatorsComplete", true);

        assertThat(variable(process, "urgency")).isEqualTo("P1");
        assertThat(variable(process, "screeningOutcome")).isEqualTo("REVIEW");
        assertThat(variable(process, "labourRightsOnly")).isEqualTo(true);
        assertThat(variable(process, "door")).isEqualTo("PANEL");

        complete("Task_DecideReasonableGrounds", "groundsDecision", "MORE_INFORMATION");
        complete("Task_GatherInformation");
        complete("Task_DecideReasonableGrounds", "groundsDecision", "GROUNDS");

        verify(DECISIONS).presume(reference);
        assertThat(variable(process, "presumed")).isEqualTo(true);
        assertThat(ended(process)).contains("EndEvent_Presumed");
    }

    @Test
    void a_no_is_confirmed_explained_reconsidered_and_overturned() {
        var process = start(true);
        complete("Task_DecideReasonableGrounds", "groundsDecision", "NO_GROUNDS");
        assertThat(open()).containsExactly("Task_ConfirmNegativeGrounds");
        complete("Task_ConfirmNegativeGrounds", "negativeConfirmed", true);
        complete("Task_ExplainGroundsReasons");
        verify(DECISIONS).announceLabourRightsCase(reference);

        ENGINE.getProcessEngine()
                .getRuntimeService()
                .createMessageCorrelation(IdentificationProcess.RECONSIDERATION_ASKED.value())
                .processInstanceBusinessKey(reference.value())
                .correlate();
        complete("Task_ReconsiderGrounds", "reconsiderationDecision", "GROUNDS");

        verify(DECISIONS).presume(reference);
        verify(DECISIONS, never()).rest(any());
        assertThat(ended(process)).contains("EndEvent_Presumed");
    }

    @Test
    void grounds_remain_when_the_second_person_does_not_share_the_no() {
        var process = at("Task_ConfirmNegativeGrounds");
        complete("Task_ConfirmNegativeGrounds", "negativeConfirmed", false);

        verify(DECISIONS).presume(reference);
        assertThat(ended(process)).contains("EndEvent_Presumed");
    }

    @Test
    void the_file_rests_when_nobody_asks_in_time() {
        var process = at("Task_ExplainGroundsReasons");
        complete("Task_ExplainGroundsReasons", "labourRightsOnly", false);
        verify(DECISIONS, never()).announceLabourRightsCase(any());

        var job = ENGINE.getProcessEngine()
                .getManagementService()
                .createJobQuery()
                .singleResult();
        assertThat(job.getDuedate()).isEqualTo(ProcessTestEngine.DUE);
        ENGINE.getProcessEngine().getManagementService().executeJob(job.getId());

        verify(DECISIONS).rest(reference);
        assertThat(variable(process, "presumed")).isEqualTo(false);
        assertThat(ended(process)).contains("EndEvent_NotConfirmed");
    }

    @Test
    void a_no_that_stands_after_reconsideration_lets_the_file_rest() {
        var process = at("Task_ReconsiderGrounds");
        complete("Task_ReconsiderGrounds", "reconsiderationDecision", "FINAL");

        verify(DECISIONS).rest(reference);
        assertThat(ended(process)).contains("EndEvent_NotConfirmed");
    }

    private ProcessInstance start(boolean complete) {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        IdentificationProcess.ID.value(), reference.value(), Map.of("indicatorsComplete", complete));
    }

    private ProcessInstance at(String activity) {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .createProcessInstanceByKey(IdentificationProcess.ID.value())
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
