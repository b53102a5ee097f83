package kz.nrm.repatriation.process;

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
import java.util.Map;
import kz.nrm.casefile.VictimPath;
import kz.nrm.repatriation.InboundReturns;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnCases;
import kz.nrm.shared.CaseReference;
import kz.nrm.support.ModelWalk;
import kz.nrm.workflow.engine.ProcessTestEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/repatriation.bpmn")
class RepatriationProcessTest {

    private static final ReturnCases RETURNS = mock();
    private static final InboundReturns INBOUND = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessTestEngine.with(Map.of(
                    "openReturnDelegate", new OpenReturnDelegate(RETURNS),
                    "openInboundReturnDelegate", new OpenInboundReturnDelegate(RETURNS),
                    "announceReturnWishDelegate", new AnnounceReturnWishDelegate(RETURNS),
                    "requestTravelDocumentsDelegate", new RequestTravelDocumentsDelegate(RETURNS),
                    "checkReturnRiskAgeDelegate", new CheckReturnRiskAgeDelegate(RETURNS),
                    "cancelReturnDelegate", new CancelReturnDelegate(RETURNS),
                    "openPathAtHomeDelegate", new OpenPathAtHomeDelegate(INBOUND)))
            .covered();

    private final CaseReference reference = CaseReference.random();

    @BeforeEach
    void forget() {
        reset(RETURNS, INBOUND);
    }

    @Test
    void a_child_returns_with_every_gate_after_remedy_renewal_and_postponement_and_is_visited_for_a_year() {
        when(RETURNS.riskHoldsAtDeparture(reference)).thenReturn(false, true, true);
        var walk = start("CHILD");
        verify(RETURNS).open(eq(reference), any(), eq(false));
        assertThat(walk.fact("arrived")).isEqualTo(false);
        walk.completeWith("Task_ConfirmReturnWish", wish(true, true));
        assertThat(walk.openTasks())
                .containsExactlyInAnyOrder(
                        "Task_AssessReturnRisk",
                        "Task_CheckChildsReturn",
                        "Task_InformCriminalTrack",
                        "Task_CheckFitnessToTravel",
                        "Task_ConfirmReceivingPartner",
                        "Task_AgreeReintegrationPlan",
                        "Task_CheckSafeRoute");
        verify(RETURNS).announceWish(reference);
        verify(RETURNS, never()).requestDocuments(reference);
        walk.fire("Task_RequestTravelDocuments").deliver(RepatriationProcess.CONSULATE_ANSWERED);
        verify(RETURNS).requestDocuments(reference);
        walk.complete(
                "Task_SecureTravelDocuments",
                "Task_AssessReturnRisk",
                "Task_CheckChildsReturn",
                "Task_InformCriminalTrack",
                "Task_CheckFitnessToTravel",
                "Task_ConfirmReceivingPartner",
                "Task_AgreeReintegrationPlan");
        assertThat(walk.openTasks()).containsExactly("Task_CheckSafeRoute");
        walk.complete("Task_CheckSafeRoute");

        walk.completeWith("Task_ApproveReturn", Map.of("returnApproved", false));
        walk.completeWith("Task_RemedyOpenGates", Map.of("stillWishesReturn", true));
        walk.completeWith("Task_ApproveReturn", Map.of("returnApproved", true));
        walk.complete("Task_BookTravel").fire("Timer_LastConfirmation").complete("Task_RenewReturnRisk");
        walk.completeWith("Task_ApproveReturn", Map.of("returnApproved", true));
        walk.complete("Task_BookTravel").fire("Timer_LastConfirmation");
        walk.completeWith("Task_ConfirmWishAgain", Map.of("stillWishesReturn", true));
        walk.completeWith("Task_RecordDeparture", Map.of("departure", "POSTPONED", "stillWishesReturn", true));
        walk.complete("Task_BookTravel").fire("Timer_LastConfirmation");
        walk.completeWith("Task_ConfirmWishAgain", Map.of("stillWishesReturn", true));
        walk.completeWith("Task_RecordDeparture", Map.of("departure", "DEPARTED", "stillWishesReturn", true));

        walk.fire("Timer_ArrivalOverdue");
        assertThat(walk.openTasks())
                .containsExactlyInAnyOrder("Task_ConfirmReturnArrival", "Task_ReportMissingArrival");
        walk.complete("Task_ReportMissingArrival");
        walk.completeWith("Task_ConfirmReturnArrival", Map.of("arrived", false));
        walk.complete("Task_SearchTraveller");
        walk.completeWith("Task_ConfirmReturnArrival", Map.of("arrived", true));
        walk.complete("Task_ConfirmReception");
        walk.fire("Timer_AfterOneMonth").complete("Task_VisitAfterOneMonth");
        walk.fire("Timer_AfterThreeMonths").complete("Task_VisitAfterThreeMonths");
        walk.fire("Timer_AfterSixMonths").complete("Task_VisitAfterSixMonths");
        walk.fire("Timer_AfterTwelveMonths").complete("Task_VisitAfterTwelveMonths");

        assertThat(walk.ended()).isTrue();
        assertThat(walk.taken()).contains("EndEvent_ReturnMonitored");
        assertThat(walk.fact("arrived")).isEqualTo(true);
        assertThat(walk.fact("stillWishesReturn")).isEqualTo(true);
        verify(RETURNS, never()).cancel(reference);
    }

    @Test
    void an_adult_who_fears_the_consulate_is_prepared_without_asking_it() {
        var walk = start("ADULT").completeWith("Task_ConfirmReturnWish", wish(true, false));
        assertThat(walk.openTasks()).contains("Task_SecureTravelDocuments").doesNotContain("Task_CheckChildsReturn");
        verify(RETURNS, never()).requestDocuments(reference);
        walk.deliver(RepatriationProcess.RETURN_WISH_WITHDRAWN);
        assertStays(walk, "EndEvent_ReturnCancelled");
    }

    @Test
    void a_silent_consulate_leads_to_papers_sought_by_hand() {
        var walk = before("Task_RequestTravelDocuments", Map.of()).fire("Task_RequestTravelDocuments");
        walk.fire("Timer_ConsulateSilent");
        assertThat(walk.openTasks()).containsExactly("Task_SecureTravelDocuments");
    }

    @Test
    void nothing_happens_without_a_wish() {
        var walk = start("UNKNOWN").completeWith("Task_ConfirmReturnWish", wish(false, false));
        assertStays(walk, "EndEvent_NoWish");
    }

    @Test
    void the_wish_may_end_while_gates_are_remedied() {
        var walk = before("Task_RemedyOpenGates", Map.of())
                .completeWith("Task_RemedyOpenGates", Map.of("stillWishesReturn", false));
        assertStays(walk, "EndEvent_ReturnGivenUp");
    }

    @Test
    void the_wish_may_end_on_the_last_day() {
        var walk = before("Task_ConfirmWishAgain", Map.of())
                .completeWith("Task_ConfirmWishAgain", Map.of("stillWishesReturn", false));
        assertStays(walk, "EndEvent_WishTakenBack");
    }

    @Test
    void the_person_may_stay_at_the_gate() {
        var walk = before("Task_RecordDeparture", Map.of())
                .completeWith("Task_RecordDeparture", Map.of("departure", "STAYS", "stillWishesReturn", false));
        assertStays(walk, "EndEvent_Stayed");
    }

    @Test
    void visits_end_when_the_person_wants_no_more() {
        var walk =
                before("Timer_AfterThreeMonths", Map.of("arrived", true)).deliver(RepatriationProcess.VISITS_DECLINED);
        assertThat(walk.ended()).isTrue();
        assertThat(walk.taken()).contains("EndEvent_ReturnMonitored");
        assertThat(walk.fact("arrived")).isEqualTo(true);
    }

    @Test
    void a_citizen_found_abroad_comes_home_into_the_victim_path() {
        var walk = ModelWalk.startByMessage(
                ENGINE.getProcessEngine(),
                reference,
                RepatriationProcess.CITIZEN_FOUND_ABROAD,
                Map.of("childStatus", "ADULT", "urgency", "P1"));
        verify(RETURNS).open(eq(reference), any(), eq(true));
        walk.complete("Task_MeetNeedsAbroad").completeWith("Task_ConfirmReturnWishAbroad", wish(true, false));
        assertThat(walk.openTasks()).contains("Task_AssessReturnRisk");

        var home = before("Task_ConfirmReception", Map.of("inbound", true, "urgency", "P1"));
        home.complete("Task_ConfirmReception");
        assertThat(home.ended()).isTrue();
        verify(INBOUND).openPathAtHome(reference);
        verify(RETURNS, never()).open(eq(reference), any(), eq(false));
    }

    /** A case never stands without a next step: whoever stays abroad is asked what comes next until it is agreed by two. */
    @Test
    void a_citizen_who_does_not_come_home_is_asked_again_comes_home_after_all_or_is_let_go_by_two() {
        var walk = ModelWalk.startByMessage(
                ENGINE.getProcessEngine(),
                reference,
                RepatriationProcess.CITIZEN_FOUND_ABROAD,
                Map.of("childStatus", "ADULT", "urgency", "P1"));
        walk.complete("Task_MeetNeedsAbroad").deliver(RepatriationProcess.RETURN_WISH_WITHDRAWN);
        verify(RETURNS).cancel(reference);
        assertThat(walk.openTasks()).containsExactly("Task_DecideNextStepAbroad");
        walk.completeWith("Task_DecideNextStepAbroad", Map.of("nextStep", "NOT_YET"));
        walk.fire("Timer_AbroadAskedAgain");
        walk.completeWith("Task_DecideNextStepAbroad", Map.of("nextStep", "NOT_YET"));
        walk.deliver(VictimPath.NEXT_STEP_WISHED_MESSAGE);
        walk.completeWith("Task_DecideNextStepAbroad", Map.of("nextStep", "RETURN"));
        verify(RETURNS, times(2)).open(eq(reference), any(), eq(true));
        walk.complete("Task_MeetNeedsAbroad").completeWith("Task_ConfirmReturnWishAbroad", wish(false, false));
        walk.completeWith("Task_DecideNextStepAbroad", Map.of("nextStep", "LEAVE"));
        walk.completeWith("Task_ApproveClosureAbroad", Map.of("closureApproved", false));
        walk.completeWith("Task_DecideNextStepAbroad", Map.of("nextStep", "LEAVE"));
        walk.completeWith("Task_ApproveClosureAbroad", Map.of("closureApproved", true));
        assertThat(walk.ended()).isTrue();
        assertThat(walk.taken()).contains("EndEvent_ClosedAbroad").doesNotContain("EndEvent_ReturnCancelled");
    }

    private void assertStays(ModelWalk walk, String end) {
        assertThat(walk.ended()).isTrue();
        assertThat(walk.taken()).contains(end, "EndEvent_ReturnCancelled");
        assertThat(walk.fact("stillWishesReturn")).isEqualTo(false);
        verify(RETURNS).cancel(reference);
    }

    private ModelWalk start(String childStatus) {
        return ModelWalk.start(
                ENGINE.getProcessEngine(),
                reference,
                RepatriationProcess.ID.value(),
                Map.of("childStatus", childStatus));
    }

    private ModelWalk before(String activity, Map<String, Object> more) {
        var facts = new HashMap<String, Object>(
                Map.of("childStatus", "ADULT", "inbound", false, "arrived", false, "stillWishesReturn", true));
        facts.putAll(more);
        return ModelWalk.startBefore(
                ENGINE.getProcessEngine(), reference, RepatriationProcess.ID.value(), activity, facts);
    }

    private static Map<String, Boolean> wish(boolean wishes, boolean consulate) {
        return Map.of("stillWishesReturn", wishes, "consulateAllowed", consulate);
    }
}
