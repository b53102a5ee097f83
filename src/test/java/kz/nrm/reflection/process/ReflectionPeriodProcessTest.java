package kz.nrm.reflection.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.reflection.InterviewAttempts;
import kz.nrm.reflection.PendingMatters;
import kz.nrm.reflection.ReflectionExtensions;
import kz.nrm.reflection.ReflectionPeriods;
import kz.nrm.reflection.ReflectionProcess;
import kz.nrm.reflection.RemovalHolds;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.TaskKey;
import kz.nrm.workflow.engine.ProcessTestEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/reflection-period.bpmn")
class ReflectionPeriodProcessTest {

    private static final ReflectionPeriods PERIODS = mock();
    private static final ReflectionExtensions EXTENSIONS = mock();
    private static final InterviewAttempts ATTEMPTS = mock();
    private static final RemovalHolds HOLDS = mock();
    private static final PendingMatters MATTERS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessTestEngine.with(Map.of(
                    "openReflectionPeriodDelegate", new OpenReflectionPeriodDelegate(PERIODS, HOLDS),
                    "askDeferredQuestioningDelegate", new AskDeferredQuestioningDelegate(ATTEMPTS),
                    "requestRemovalHoldDelegate", new RequestRemovalHoldDelegate(HOLDS),
                    "requestMattersReleaseDelegate", new RequestMattersReleaseDelegate(MATTERS),
                    "askReflectionClockDelegate", new AskReflectionClockDelegate(PERIODS),
                    "extendReflectionPeriodDelegate", new ExtendReflectionPeriodDelegate(EXTENSIONS),
                    "endReflectionPeriodDelegate", new EndReflectionPeriodDelegate(PERIODS),
                    "reportInterviewAttemptDelegate", new ReportInterviewAttemptDelegate(ATTEMPTS)))
            .covered();

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void a_foreigner_whose_period_is_over_when_the_timer_fires() {
        reset(PERIODS, EXTENSIONS, ATTEMPTS, HOLDS, MATTERS);
        when(HOLDS.removalPossible(reference)).thenReturn(true);
        when(PERIODS.isOver(reference)).thenReturn(true);
    }

    @Test
    void the_period_runs_its_term_and_protects_from_removal_and_questions() {
        var process = start();
        verify(PERIODS).open(reference, process.getId());
        assertThat(fact(process, "periodOver")).isEqualTo(false);

        complete(ReflectionProcess.EXPLAIN_PERIOD);
        async(process, "Task_AskDeferredQuestioning");
        verify(ATTEMPTS).askDeferral(reference);
        async(process, "Task_RequestRemovalHold");
        verify(HOLDS).request(reference);
        complete(ReflectionProcess.CONFIRM_REMOVAL_HOLD, "holdConfirmed", true);
        complete(ReflectionProcess.REVIEW_PENDING_MATTERS, "mattersFound", true);
        async(process, "Task_RequestMattersRelease");
        verify(MATTERS).requestRelease(reference);
        verify(PERIODS, never()).end(any());

        fire(process, "Timer_ReflectionPeriod");

        verify(PERIODS).end(reference);
        assertThat(runs(process)).isFalse();
        assertThat(passed(process)).contains("EndEvent_PeriodExpired", "EndEvent_PeriodOver");
    }

    @Test
    void a_timer_that_fires_early_waits_again_and_the_opening_tracks_outlive_the_period() {
        when(HOLDS.removalPossible(reference)).thenReturn(false);
        when(PERIODS.isOver(reference)).thenReturn(false, false, true);
        var process = start();
        assertThat(passed(process)).contains("EndEvent_NoRemovalPossible");

        fire(process, "Timer_ReflectionPeriod");
        fire(process, "Timer_ReflectionPeriod");
        verify(PERIODS, never()).end(any());
        fire(process, "Timer_ReflectionPeriod");

        verify(PERIODS).end(reference);
        assertThat(fact(process, "periodOver")).isEqualTo(true);
        assertThat(open())
                .containsExactlyInAnyOrder(
                        ReflectionProcess.EXPLAIN_PERIOD.value(), ReflectionProcess.REVIEW_PENDING_MATTERS.value());
        complete(ReflectionProcess.REVIEW_PENDING_MATTERS, "mattersFound", false);
        assertThat(passed(process)).contains("EndEvent_NoMattersPending");
    }

    @Test
    void a_hold_that_is_not_confirmed_goes_to_the_prosecutor() {
        var process = start();
        async(process, "Task_RequestRemovalHold");
        complete(ReflectionProcess.CONFIRM_REMOVAL_HOLD, "holdConfirmed", false);
        complete(ReflectionProcess.ORDER_REMOVAL_HOLD);

        assertThat(passed(process)).contains("EndEvent_HoldOrdered");
    }

    @Test
    void more_time_is_granted_at_once_after_all_or_refused_by_two() {
        var process = start();

        tell(ReflectionProcess.EXTENSION_ASKED);
        complete(ReflectionProcess.DECIDE_EXTENSION, "extensionGranted", true);
        verify(EXTENSIONS).extend(reference);

        tell(ReflectionProcess.EXTENSION_ASKED);
        complete(ReflectionProcess.DECIDE_EXTENSION, "extensionGranted", false);
        complete(ReflectionProcess.CONFIRM_REFUSED_EXTENSION, "extensionGranted", true);
        verify(EXTENSIONS, times(2)).extend(reference);

        tell(ReflectionProcess.EXTENSION_ASKED);
        complete(ReflectionProcess.DECIDE_EXTENSION, "extensionGranted", false);
        complete(ReflectionProcess.CONFIRM_REFUSED_EXTENSION, "extensionGranted", false);
        verify(EXTENSIONS, times(2)).extend(reference);
        assertThat(passed(process)).contains("EndEvent_ExtensionRefused");
        assertThat(job(process, "Timer_ReflectionPeriod")).isNotNull();
    }

    @Test
    void only_a_wish_that_stands_and_is_free_ends_the_period() {
        var process = start();
        tell(ReflectionProcess.PERIOD_END_WISHED);
        complete(ReflectionProcess.CONFIRM_OWN_WISH, "ownWishConfirmed", false);
        tell(ReflectionProcess.PERIOD_END_WISHED);
        complete(ReflectionProcess.CONFIRM_OWN_WISH, "ownWishConfirmed", true);
        complete(ReflectionProcess.CONFIRM_FREE_DECISION, "ownWishConfirmed", false);
        verify(PERIODS, never()).end(any());
        assertThat(job(process, "Timer_ReflectionPeriod")).isNotNull();

        tell(ReflectionProcess.PERIOD_END_WISHED);
        complete(ReflectionProcess.CONFIRM_OWN_WISH, "ownWishConfirmed", true);
        complete(ReflectionProcess.CONFIRM_FREE_DECISION, "ownWishConfirmed", true);

        verify(PERIODS).end(reference);
        assertThat(job(process, "Timer_ReflectionPeriod")).isNull();
        assertThat(open()).contains(ReflectionProcess.EXPLAIN_PERIOD.value());
    }

    @Test
    void an_exceptional_end_needs_proposal_opinion_time_to_object_and_the_prosecutor() {
        var process = start();
        tell(ReflectionProcess.EXCEPTIONAL_END_RAISED);
        complete(ReflectionProcess.PROPOSE_EXCEPTIONAL_END, "exceptionalEndDecision", "CONTINUE");

        tell(ReflectionProcess.EXCEPTIONAL_END_RAISED);
        complete(ReflectionProcess.PROPOSE_EXCEPTIONAL_END, "exceptionalEndDecision", "END");
        complete(ReflectionProcess.GIVE_LEGAL_OPINION);
        complete(ReflectionProcess.EXPLAIN_PROPOSED_END);
        assertThat(open()).doesNotContain(ReflectionProcess.DECIDE_EXCEPTIONAL_END.value());
        tell(ReflectionProcess.EXCEPTIONAL_END_OBJECTED);
        complete(ReflectionProcess.RECORD_OBJECTION);
        complete(ReflectionProcess.DECIDE_EXCEPTIONAL_END, "exceptionalEndDecision", "CONTINUE");
        verify(PERIODS, never()).end(any());

        tell(ReflectionProcess.EXCEPTIONAL_END_RAISED);
        complete(ReflectionProcess.PROPOSE_EXCEPTIONAL_END, "exceptionalEndDecision", "END");
        complete(ReflectionProcess.GIVE_LEGAL_OPINION);
        complete(ReflectionProcess.EXPLAIN_PROPOSED_END);
        fire(process, "Timer_ObjectionTime");
        complete(ReflectionProcess.DECIDE_EXCEPTIONAL_END, "exceptionalEndDecision", "END");

        verify(PERIODS).end(reference);
        assertThat(passed(process)).contains("EndEvent_ExceptionalEndApproved");
    }

    @Test
    void every_attempt_to_question_is_looked_at_and_an_unwished_one_reported() {
        var process = start();
        tell(ReflectionProcess.INTERVIEW_ATTEMPTED);
        complete(ReflectionProcess.REVIEW_INTERVIEW_ATTEMPT, "interviewWished", true);
        verify(ATTEMPTS, never()).report(any());

        tell(ReflectionProcess.INTERVIEW_ATTEMPTED);
        complete(ReflectionProcess.REVIEW_INTERVIEW_ATTEMPT, "interviewWished", false);
        async(process, "Task_ReportInterviewAttempt");

        verify(ATTEMPTS).report(eq(reference));
    }

    private ProcessInstance start() {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey(ReflectionProcess.ID.value(), reference.value(), Map.of("region", "ALMATY"));
    }

    private void tell(MessageName message) {
        ENGINE.getProcessEngine()
                .getRuntimeService()
                .createMessageCorrelation(message.value())
                .processInstanceBusinessKey(reference.value())
                .correlate();
    }

    private void complete(TaskKey task, Object... facts) {
        var variables = new HashMap<String, Object>();
        for (var i = 0; i < facts.length; i += 2) {
            variables.put(facts[i].toString(), facts[i + 1]);
        }
        var service = ENGINE.getProcessEngine().getTaskService();
        var open = service.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey(task.value())
                .singleResult();
        assertThat(open).as(task.value()).isNotNull();
        service.complete(open.getId(), variables);
    }

    private void fire(ProcessInstance process, String timer) {
        var job = job(process, timer);
        assertThat(job.getDuedate().toInstant()).isEqualTo(ProcessTestEngine.DUE);
        ENGINE.getProcessEngine().getManagementService().executeJob(job.getId());
    }

    private void async(ProcessInstance process, String activity) {
        ENGINE.getProcessEngine()
                .getManagementService()
                .executeJob(job(process, activity).getId());
    }

    private Job job(ProcessInstance process, String activity) {
        return ENGINE.getProcessEngine()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId(activity)
                .singleResult();
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

    private Object fact(ProcessInstance process, String name) {
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

    private List<String> passed(ProcessInstance process) {
        return ENGINE
                .getProcessEngine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process.getId())
                .finished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
