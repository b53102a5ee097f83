package kz.nrm.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.casefile.Departures;
import kz.nrm.casefile.Minority;
import kz.nrm.casefile.MissingPersons;
import kz.nrm.casefile.Relocations;
import kz.nrm.casefile.VictimPath;
import kz.nrm.casefile.VictimPaths;
import kz.nrm.detention.DetentionProcess;
import kz.nrm.detention.Removals;
import kz.nrm.detention.process.DetentionDelegates;
import kz.nrm.reflection.ReflectionProcess;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.shared.CaseReference;
import kz.nrm.support.ModelWalk;
import kz.nrm.workflow.OutgoingRequests;
import kz.nrm.workflow.engine.ProcessTestEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole path of one person; what it calls is replaced by models that wait at one task, {@code Task_Stub_<model>}. */
class VictimPathProcessTest {

    private static final String REFLECTION = "reflection-period";
    private static final String HOLD = "Task_Stub_removal_hold";
    private static final List<String> WAITING_STUBS = List.of(
            "identification",
            "shelter-placement",
            "assistance",
            "formal-identification",
            "child-protection",
            "inclusion",
            "repatriation");

    private static final VictimPaths PATHS = mock();
    private static final Relocations RELOCATIONS = mock();
    private static final Minority MINORITY = mock();
    private static final Departures DEPARTURES = mock();
    private static final MissingPersons MISSING = mock();
    private static final OutgoingRequests REQUESTS = mock();
    private static final Removals REMOVALS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            ProcessTestEngine.with(delegates()).coveredBut(stubs());

    private static final Map<String, String> NOT_ASKED = Map.of("adultWish", "NOT_ASKED");

    private final CaseReference reference = CaseReference.random();

    @BeforeAll
    static void the_path_is_deployed_together_with_what_it_calls() {
        var deployment = ENGINE.getProcessEngine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/victim-path.bpmn")
                .addModelInstance(REFLECTION + ".bpmn", reflection());
        WAITING_STUBS.forEach(id -> deployment.addModelInstance(id + ".bpmn", ProcessTestEngine.stub(id)));
        deployment.deploy();
    }

    @BeforeEach
    void forget() {
        reset(PATHS, RELOCATIONS, MINORITY, DEPARTURES, MISSING, REQUESTS, REMOVALS);
    }

    @Test
    void an_adult_in_danger_is_helped_at_once_returns_and_is_followed_up_for_a_year() {
        var walk = start(Map.of("immediateDanger", true));
        assertThat(walk.openTasks())
                .containsExactlyInAnyOrder("Task_MeetUrgentNeeds", "Task_RespondToDanger", "Task_AcceptReferral");
        assertThat(called()).containsExactly("identification");
        walk.complete("Task_MeetUrgentNeeds", "Task_RespondToDanger");
        walk.completeWith("Task_AcceptReferral", Map.of("referralAccepted", false));
        walk.complete("Task_ReassignReferral").completeWith("Task_AcceptReferral", Map.of("referralAccepted", true));

        finish("identification", Map.of("presumed", true));
        assertThat(called())
                .containsExactlyInAnyOrder("shelter-placement", "assistance", "formal-identification", REFLECTION);
        verify(PATHS).announceCooperationTalk(reference);
        endPeriod();
        completeAnywhere(HOLD, Map.of());

        nextStep(walk, "NOT_YET").fire("Timer_NextStepAskedAgain");
        nextStep(walk, "NOT_YET").deliver(VictimPath.NEXT_STEP_WISHED_MESSAGE);
        nextStep(walk, "RETURN");
        verify(PATHS, never()).announceExit(any());
        walk.deliver(RepatriationProcess.RETURN_DEPARTED);
        verify(PATHS).announceExit(reference);
        assertThat(called()).contains("repatriation");
        finish("repatriation", Map.of("arrived", true, "stillWishesReturn", true));

        close(walk, true, false);
        nextStep(walk, "LEAVE");
        close(walk, true, true);
        verify(PATHS, times(2)).announceExit(reference);
        assertThat(walk.taken()).doesNotContain("SubProcess_FollowUp");
        finish("shelter-placement", Map.of());
        finish("assistance", Map.of("riskLevel", "LOW"));

        walk.fire("Timer_FollowUpThree").complete("Task_FollowUpThree");
        walk.fire("Timer_FollowUpSix").complete("Task_FollowUpSix");
        walk.fire("Timer_FollowUpTwelve").complete("Task_FollowUpTwelve");
        assertThat(walk.taken()).contains("EndEvent_FollowedUp");
        assertThat(walk.ended()).as("the formal answer is still owed").isFalse();
        finish("formal-identification", Map.of("conclusion", "POSITIVE"));
        assertThat(walk.ended()).isTrue();
    }

    @Test
    void a_person_of_unknown_age_stays_until_the_goals_are_met() {
        var walk = start(Map.of("childStatus", "UNKNOWN", "ageUncertain", true));
        assertThat(called()).containsExactlyInAnyOrder("child-protection", "identification");
        finish("child-protection", Map.of("childStatus", "CHILD", "ageUncertain", false));
        assertThat(walk.fact("childStatus")).isEqualTo("CHILD");
        finish("identification", Map.of("presumed", true));
        endPeriod();

        nextStep(walk, "STAY");
        finish("inclusion", Map.of("goalsMet", false));
        nextStep(walk, "STAY");
        finish("inclusion", Map.of("goalsMet", true));
        walk.completeWith("Task_CloseCase", Map.of("followUpConsent", false));
        assertThat(called()).as("help goes on until closing is approved").contains("shelter-placement", "assistance");
        verify(PATHS, never()).announceExit(any());
        walk.completeWith("Task_ApproveClosure", Map.of("closureApproved", true));
        finish("assistance", Map.of("riskLevel", "LOW"));
        assertThat(walk.taken()).doesNotContain("EndEvent_CaseClosed");
        finish("shelter-placement", Map.of());
        assertThat(walk.taken()).contains("EndEvent_CaseClosed").doesNotContain("SubProcess_FollowUp");
    }

    @Test
    void the_next_step_is_due_when_the_period_is_over_although_the_removal_hold_is_unconfirmed() {
        var walk = before("CallActivity_ReflectionPeriod", Map.of());
        assertThat(walk.openTasks()).isEmpty();
        endPeriod();
        assertThat(walk.openTasks()).containsExactly("Task_DecideNextStep");
        assertThat(openAnywhere()).contains(HOLD);

        completeAnywhere(HOLD, Map.of());
        assertThat(walk.taken()).contains("EndEvent_OpeningStepsDone");
        assertThat(walk.openTasks()).as("asked once, not twice").containsExactly("Task_DecideNextStep");
    }

    @Test
    void the_next_step_is_due_when_the_period_ends_last() {
        var walk = before("CallActivity_ReflectionPeriod", Map.of());
        completeAnywhere(HOLD, Map.of());
        assertThat(walk.openTasks()).as("the period itself runs on").isEmpty();
        endPeriod();
        assertThat(walk.taken()).contains("EndEvent_OpeningStepsDone");
        assertThat(walk.openTasks()).containsExactly("Task_DecideNextStep");
    }

    @Test
    void without_grounds_the_exit_is_supported_and_the_door_stays_open() {
        var walk = before("CallActivity_Identification", Map.of());
        finish("identification", Map.of("presumed", false));
        assertThat(walk.openTasks()).containsExactly("Task_SupportExit");
        walk.complete("Task_SupportExit");
        assertEnds(walk, "EndEvent_NotConfirmed");
        verifyNoInteractions(PATHS);
    }

    @Test
    void whoever_was_presumed_before_comes_back_straight_into_protection() {
        var walk = ModelWalk.startByMessage(
                ENGINE.getProcessEngine(),
                reference,
                VictimPath.CASE_REENTERED_MESSAGE,
                facts(Map.of("presumed", true)));
        assertThat(walk.openTasks()).containsExactly("Task_TakeUpPath");
        walk.complete("Task_TakeUpPath");
        assertThat(called())
                .contains("shelter-placement", "assistance", "formal-identification", REFLECTION)
                .doesNotContain("identification");
        assertThat(walk.openTasks()).containsExactlyInAnyOrder("Task_MeetUrgentNeeds", "Task_AcceptReferral");
    }

    @Test
    void a_missing_child_is_searched_by_the_police_at_once() {
        var walk = onTheWay(Map.of("childStatus", "CHILD")).deliver(VictimPath.PERSON_MISSING_MESSAGE);
        assertThat(walk.openTasks()).doesNotContain("Task_SearchPerson");
        walk.fire("Task_ReportMissing");
        verify(REQUESTS).ask(eq(reference), eq("POLICE_SEARCH"), eq("MISSING_PERSON"), any(), any());
        walk.completeWith("Task_SearchPerson", Map.of("personFound", true)).complete("Task_WelcomeBack");
        assertBranchEnds(walk, "EndEvent_PersonBack");
    }

    @Test
    void the_search_for_an_adult_goes_on_until_the_person_returns() {
        var walk = onTheWay(Map.of()).deliver(VictimPath.PERSON_MISSING_MESSAGE);
        verifyNoInteractions(REQUESTS);
        walk.completeWith("Task_SearchPerson", Map.of("personFound", false));
        tryAgain(walk, false, false);
        tryAgain(walk, false, true);
        walk.completeWith("Task_DecideOnSearch", Map.of("missingDecision", "SEARCH_ON"));
        walk.deliver(VictimPath.PERSON_RETURNED_MESSAGE).complete("Task_WelcomeBack");
        assertBranchEnds(walk, "EndEvent_PersonBack");
        verifyNoInteractions(MISSING);
    }

    @Test
    void a_person_found_at_a_later_try_is_welcomed_back() {
        var walk = onTheWay(Map.of()).deliver(VictimPath.PERSON_MISSING_MESSAGE);
        walk.completeWith("Task_SearchPerson", Map.of("personFound", false));
        tryAgain(walk, true, false);
        walk.complete("Task_WelcomeBack");
        assertBranchEnds(walk, "EndEvent_PersonBack");
    }

    @Test
    void only_a_decision_closes_for_lost_contact() {
        var walk = onTheWay(Map.of()).deliver(VictimPath.PERSON_MISSING_MESSAGE);
        walk.completeWith("Task_SearchPerson", Map.of("personFound", false));
        tryAgain(walk, false, true);
        walk.completeWith("Task_DecideOnSearch", Map.of("missingDecision", "CLOSE"));
        assertBranchEnds(walk, "EndEvent_ClosureDecided");
        verifyNoInteractions(MISSING);
        walk.deliver(VictimPath.CONTACT_LOST_MESSAGE);
        verify(MISSING).recordLostContact(reference);
        assertEnds(walk, "EndEvent_ContactLost");
    }

    @Test
    void a_low_risk_after_a_threat_moves_nobody() {
        var walk = threatened("LOW");
        assertBranchEnds(walk, "EndEvent_RiskReassessed");
        verifyNoInteractions(RELOCATIONS);
    }

    @Test
    void a_high_risk_moves_the_person_out_of_the_shelter() {
        when(RELOCATIONS.announce(reference, "HIGH")).thenReturn(true);
        assertBranchEnds(threatened("HIGH"), "EndEvent_RelocationBegun");
        assertThat(called()).isEmpty();
    }

    @Test
    void a_threatened_person_without_a_shelter_gets_a_safe_place() {
        when(RELOCATIONS.announce(reference, "CRITICAL")).thenReturn(false);
        var walk = threatened("CRITICAL");
        assertThat(called()).containsExactly("shelter-placement");
        finish("shelter-placement", Map.of());
        assertBranchEnds(walk, "EndEvent_SafePlaceLeft");
    }

    @Test
    void a_detained_person_is_looked_after_until_free() {
        var walk = onTheWay(Map.of()).deliver(DetentionProcess.DETENTION_REPORTED);
        walk.completeWith("Task_CheckDetention", Map.of("detentionEnded", false));
        walk.complete("Task_RequestRelease").fire("Timer_DetentionCheckedAgain");
        walk.completeWith("Task_CheckDetention", Map.of("detentionEnded", false));
        walk.complete("Task_RequestRelease").deliver(DetentionProcess.DETENTION_ENDED);
        assertBranchEnds(walk, "EndEvent_ReleaseReported");

        walk.deliver(DetentionProcess.DETENTION_REPORTED);
        walk.completeWith("Task_CheckDetention", Map.of("detentionEnded", true));
        assertBranchEnds(walk, "EndEvent_PersonFree");
    }

    @Test
    void a_planned_removal_is_fought_until_it_is_stopped() {
        var walk = onTheWay(Map.of()).deliver(DetentionProcess.REMOVAL_PLANNED);
        verify(REMOVALS).alert(reference);
        walk.completeWith("Task_StopRemoval", Map.of("removalStopped", false));
        walk.complete("Task_ProtestRemoval").completeWith("Task_StopRemoval", Map.of("removalStopped", true));
        assertBranchEnds(walk, "EndEvent_RemovalStopped");
        verify(REMOVALS).alert(reference);
    }

    @Test
    void a_minor_discovered_on_the_way_gets_the_child_track_once() {
        when(MINORITY.discovered(reference)).thenReturn(false, true);
        var walk = onTheWay(Map.of()).deliver(VictimPath.MINOR_DISCOVERED_MESSAGE);
        assertThat(walk.fact("childStatus")).isEqualTo("CHILD");
        assertThat(called()).containsExactly("child-protection");
        walk.deliver(VictimPath.MINOR_DISCOVERED_MESSAGE);
        assertThat(walk.taken()).contains("EndEvent_ChildTrackGoesOn");
        assertThat(called()).containsExactly("child-protection");
        finish("child-protection", Map.of("childStatus", "CHILD", "ageUncertain", false));
        assertBranchEnds(walk, "EndEvent_ChildProtected");
    }

    @Test
    void whoever_says_yes_as_a_child_is_an_adult_on_the_birthday_and_not_before() {
        var walk = onTheWay(Map.of("childStatus", "CHILD")).deliver(VictimPath.TURNED_EIGHTEEN_MESSAGE, NOT_ASKED);
        walk.completeWith("Task_RenewConsent", Map.of("adultWish", "STAY"));
        verify(MINORITY, never()).adult(any());
        walk.fire("Timer_EighteenthBirthday");
        verify(MINORITY).adult(reference);
        assertBranchEnds(walk, "EndEvent_AdultOnPath");
        assertThat(walk.openTasks()).doesNotContain("Task_RenewConsent");
    }

    @Test
    void whoever_says_no_as_a_child_is_asked_again_on_the_birthday() {
        var walk = onTheWay(Map.of("childStatus", "CHILD")).deliver(VictimPath.TURNED_EIGHTEEN_MESSAGE, NOT_ASKED);
        walk.completeWith("Task_RenewConsent", Map.of("adultWish", "LEAVE"));
        assertThat(walk.openTasks()).doesNotContain("Task_RenewConsent");
        walk.fire("Timer_EighteenthBirthday");
        verify(MINORITY).adult(reference);
        walk.completeWith("Task_RenewConsent", Map.of("adultWish", "STAY"));
        assertBranchEnds(walk, "EndEvent_ConsentAnswered");
        verify(DEPARTURES, never()).withdraw(any());
    }

    @Test
    void whoever_has_not_answered_on_the_birthday_is_an_adult_who_is_still_asked() {
        var walk = onTheWay(Map.of("childStatus", "CHILD")).deliver(VictimPath.TURNED_EIGHTEEN_MESSAGE, NOT_ASKED);
        walk.fire("Timer_EighteenthBirthday");
        verify(MINORITY).adult(reference);
        assertThat(walk.openTasks()).containsOnlyOnce("Task_RenewConsent");
    }

    @Test
    void a_confirmed_wish_to_leave_ends_the_path() {
        var walk = withdrawn(true);
        assertEnds(walk, "EndEvent_Withdrawn");
        verify(DEPARTURES, never()).reenter(any());
    }

    @Test
    void a_wish_to_leave_under_pressure_begins_the_path_anew() {
        var walk = withdrawn(false);
        assertEnds(walk, "EndEvent_PathTakenUp");
        verify(DEPARTURES).reenter(reference);
    }

    @Test
    void a_death_confirmed_by_a_second_person_closes_with_care() {
        assertEnds(died(true), "EndEvent_ClosedWithCare");
        verify(DEPARTURES, never()).reenter(any());
    }

    @Test
    void a_mistaken_report_of_a_death_begins_the_path_anew() {
        assertEnds(died(false), "EndEvent_MistakeRepaired");
        verify(DEPARTURES).reenter(reference);
    }

    @Test
    void the_work_of_an_agency_shut_out_is_given_to_others() {
        var walk = onTheWay(Map.of()).deliver(VictimPath.AGENCY_RESTRICTED_MESSAGE);
        walk.complete("Task_ReassignWork");
        assertBranchEnds(walk, "EndEvent_WorkReassigned");
    }

    @Test
    void labour_rights_are_pursued_beside_the_path() {
        var walk = onTheWay(Map.of()).deliver(VictimPath.LABOUR_RIGHTS_VIOLATED_MESSAGE);
        walk.complete("Task_OpenLabourCase");
        assertBranchEnds(walk, "EndEvent_LabourCaseOpen");
    }

    private ModelWalk threatened(String risk) {
        var walk = onTheWay(Map.of()).deliver(VictimPath.THREAT_REPORTED_MESSAGE);
        walk.completeWith("Task_ReassessRisk", Map.of("riskLevel", risk));
        return walk.complete("Task_SecurePerson");
    }

    private ModelWalk withdrawn(boolean ownWish) {
        var walk = before("CallActivity_Assistance", Map.of()).deliver(VictimPath.CONSENT_WITHDRAWN_MESSAGE);
        verify(DEPARTURES).stopSharing(reference);
        assertThat(called()).isEmpty();
        assertThat(walk.openTasks()).containsExactly("Task_PlanExit");
        return walk.complete("Task_PlanExit")
                .completeWith("Task_ConfirmWithdrawal", Map.of("ownWishConfirmed", ownWish));
    }

    private ModelWalk died(boolean confirmed) {
        var walk = onTheWay(Map.of()).deliver(VictimPath.PERSON_DIED_MESSAGE);
        assertThat(walk.openTasks()).containsExactly("Task_CloseWithCare");
        return walk.complete("Task_CloseWithCare")
                .completeWith("Task_ConfirmDeath", Map.of("closureApproved", confirmed));
    }

    private static ModelWalk nextStep(ModelWalk walk, String step) {
        return walk.completeWith("Task_DecideNextStep", Map.of("nextStep", step));
    }

    private static void close(ModelWalk walk, boolean followUp, boolean approved) {
        walk.completeWith("Task_CloseCase", Map.of("followUpConsent", followUp));
        walk.completeWith("Task_ApproveClosure", Map.of("closureApproved", approved));
    }

    private static void tryAgain(ModelWalk walk, boolean found, boolean exhausted) {
        walk.fire("Timer_MissingAttempt")
                .completeWith("Task_TryContact", Map.of("personFound", found, "searchExhausted", exhausted));
    }

    private ModelWalk start(Map<String, ?> more) {
        return ModelWalk.start(ENGINE.getProcessEngine(), reference, VictimPath.ID.value(), facts(more));
    }

    /** A case whose referral waits to be accepted; whatever happens on the way leaves that as it is. */
    private ModelWalk onTheWay(Map<String, ?> more) {
        return before("Task_AcceptReferral", more);
    }

    private ModelWalk before(String activity, Map<String, ?> more) {
        return ModelWalk.startBefore(
                ENGINE.getProcessEngine(), reference, VictimPath.ID.value(), activity, facts(more));
    }

    private static Map<String, Object> facts(Map<String, ?> more) {
        var facts = new HashMap<String, Object>(
                Map.of("childStatus", "ADULT", "ageUncertain", false, "immediateDanger", false, "presumed", false));
        facts.putAll(more);
        return facts;
    }

    private void assertEnds(ModelWalk walk, String end) {
        assertThat(walk.taken()).contains(end);
        assertThat(walk.ended()).isTrue();
    }

    private void assertBranchEnds(ModelWalk walk, String end) {
        assertThat(walk.taken()).contains(end);
        assertThat(walk.openTasks()).containsExactly("Task_AcceptReferral");
    }

    private void endPeriod() {
        finish(REFLECTION, Map.of("periodOver", true));
    }

    private void finish(String model, Map<String, ?> results) {
        completeAnywhere(stubTask(model), results);
    }

    private void completeAnywhere(String key, Map<String, ?> results) {
        var tasks = ENGINE.getProcessEngine().getTaskService();
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task).as("open task %s", key).isNotNull();
        tasks.complete(task.getId(), new HashMap<>(results));
    }

    private List<String> openAnywhere() {
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

    /** The called models that wait at their task. */
    private List<String> called() {
        var open = openAnywhere();
        var models = new ArrayList<>(WAITING_STUBS);
        models.add(REFLECTION);
        models.removeIf(model -> !open.contains(stubTask(model)));
        return models;
    }

    private static String stubTask(String model) {
        return "Task_Stub_" + model.replace("-", "_");
    }

    private static String[] stubs() {
        var stubs = new ArrayList<>(WAITING_STUBS);
        stubs.add(REFLECTION);
        return stubs.toArray(String[]::new);
    }

    /** As the real period: the last day tells the case that it is over, the removal hold may still be open. */
    private static BpmnModelInstance reflection() {
        return Bpmn.createExecutableProcess(REFLECTION)
                .camundaHistoryTimeToLive(5)
                .startEvent()
                .parallelGateway("Gateway_Stub_tracks")
                .userTask(stubTask(REFLECTION))
                .serviceTask("Task_Stub_end")
                .camundaDelegateExpression("${endReflectionPeriodDelegate}")
                .endEvent()
                .moveToNode("Gateway_Stub_tracks")
                .userTask(HOLD)
                .endEvent()
                .done();
    }

    private static Map<String, JavaDelegate> delegates() {
        var delegates = new HashMap<String, JavaDelegate>();
        delegates.put("announceCooperationTalkDelegate", new AnnounceCooperationTalkDelegate(PATHS));
        delegates.put("announceDepartureDelegate", new AnnounceDepartureDelegate(PATHS));
        delegates.put("announceExitDelegate", new AnnounceExitDelegate(PATHS));
        delegates.put("announceRelocationDelegate", new AnnounceRelocationDelegate(RELOCATIONS));
        delegates.put("noteAdulthoodDelegate", new NoteAdulthoodDelegate(MINORITY));
        delegates.put("noteMinorityDelegate", new NoteMinorityDelegate(MINORITY));
        delegates.put("recordLostContactDelegate", new RecordLostContactDelegate(MISSING));
        delegates.put("reenterAfterMistakeDelegate", new ReenterAfterMistakeDelegate(DEPARTURES));
        delegates.put("reenterCaseDelegate", new ReenterCaseDelegate(DEPARTURES));
        delegates.put("reportMissingDelegate", new ReportMissingDelegate(REQUESTS));
        delegates.put("stopSharingDelegate", new StopSharingDelegate(DEPARTURES));
        delegates.put("raiseNationalAlertDelegate", DetentionDelegates.raiseNationalAlert(REMOVALS));
        delegates.put(
                "endReflectionPeriodDelegate",
                execution -> execution
                        .getProcessEngineServices()
                        .getRuntimeService()
                        .createMessageCorrelation(ReflectionProcess.REFLECTION_ENDED.value())
                        .processInstanceBusinessKey(execution.getProcessBusinessKey())
                        .correlate());
        return delegates;
    }
}
