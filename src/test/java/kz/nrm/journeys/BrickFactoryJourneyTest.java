package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Scenario (a): a man from Uzbekistan makes bricks for an owner who keeps his papers. A labour inspector refers him. He rests for thirty
 * days, over Independence Day, chooses not to testify, is helped all the same, and goes home safely.
 */
class BrickFactoryJourneyTest extends Journey {

    private static final String LAST_SECOND = "2026-12-17T23:59:59";
    private static final String MIDNIGHT = "2026-12-18T00:00";

    private String man;

    @Test
    void a_man_from_the_brick_factory_rests_says_no_to_the_police_and_goes_home() {
        itIs("2026-11-16T14:20");
        theInspectorRefersHim();
        groundsAreFoundAtOnce();
        nobodyMayRemoveHim();
        heMovesInAndAgreesHisPlan();
        heChoosesNotToCooperateAndNothingChanges();
        thePeriodEndsAfterIndependenceDayAndNotBefore();
        heWishesToGoHome();
        heLeavesOnlyAfterSayingYesAgain();
        bedAndHelpEndInAgreement();
        somebodyAsksAfterHimForAYear();
    }

    private void theInspectorRefersHim() {
        var told = referral();
        told.putArray("circumstances").add("NO_DOCUMENTS");
        man = referredBy("inspector", told);

        assertThat(stateOf(man)).isEqualTo("SCREENED");
        assertThat(flagsOf(man)).containsExactly("NO_DOCUMENTS");
        assertThat(as("inspector").queue(man)).containsExactly("Task_MeetUrgentNeeds");
        assertThat(as("manager").queue(man)).containsExactly("Task_AcceptReferral");
        assertThat(as("social").queue(man)).containsExactly("Task_DecideReasonableGrounds");
        assertThat(as("police").queue(man)).isEmpty();
        assertThat(dueOf(man, "REFERRAL_ACCEPTANCE")).isEqualTo("2026-11-17T15:00");
        assertThat(dueOf(man, "REASONABLE_GROUNDS")).isEqualTo("2026-11-24T00:00");
    }

    private void groundsAreFoundAtOnce() {
        accepted(man);
        as("inspector").does(man, "Task_MeetUrgentNeeds");
        presumed(man);

        assertThat(deadlinesOf(man, "REASONABLE_GROUNDS")).containsExactly("MET");
        assertThat(dueOf(man, "REFLECTION_PERIOD")).isEqualTo(MIDNIGHT);
        assertThat(as("manager").queue(man))
                .containsExactlyInAnyOrder("Task_AssessShelterNeed", "Task_AssessFirstRisk", "Task_ExplainPeriod");
        assertThat(as("lawyer").queue(man))
                .containsExactlyInAnyOrder("Task_ReviewPendingMatters", "Task_HoldInformationTalk");
        as("manager").does(man, "Task_ExplainPeriod");
        as("lawyer").does(man, "Task_ReviewPendingMatters");
    }

    private void nobodyMayRemoveHim() {
        hoursPass(1);
        assertThat(dueOf(man, "REMOVAL_HOLD")).isEqualTo("2026-11-17T15:00");
        as("migration").does(man, "Task_ConfirmRemovalHold");
        assertThat(deadlinesOf(man, "REMOVAL_HOLD")).containsExactly("MET");
    }

    private void heMovesInAndAgreesHisPlan() {
        movesIntoShelter(man);
        agreesPlan(man);
        assertThat(deadlinesOf(man, "SHELTER_PLANNED")).containsExactly("MET");
        assertThat(as("shelter").queue(man)).containsExactly("Task_OfferService", "Task_OfferService");
    }

    private void heChoosesNotToCooperateAndNothingChanges() {
        var before = whatHelpIsOpen();
        saysOfCooperation(man, "NO");

        assertThat(whatHelpIsOpen()).isEqualTo(before);
        assertThat(stateOf(man)).isEqualTo("REFLECTION");
        assertThat(flagsOf(man)).doesNotContain("COOPERATING");
        assertThat(dueOf(man, "REFLECTION_PERIOD")).isEqualTo(MIDNIGHT);
        assertThat(as("investigator").queue(man)).isEmpty();
        heIsHelped();
    }

    private List<String> whatHelpIsOpen() {
        return tasksOf(man).stream()
                .filter(task -> !List.of("Task_HoldInformationTalk", "Task_RecordCooperationDecision")
                        .contains(task))
                .sorted()
                .toList();
    }

    private void heIsHelped() {
        for (var service = 0; service < 2; service++) {
            as("shelter").does(man, "Task_OfferService");
            as("shelter").does(man, "Task_DeliverService");
            as("manager").does(man, "Task_ConfirmDelivery");
        }
        as("health").does(man, "Task_Examine");
    }

    private void thePeriodEndsAfterIndependenceDayAndNotBefore() {
        timePassesUntil(LAST_SECOND);
        assertThat(stateOf(man)).isEqualTo("REFLECTION");
        assertThat(deadlinesOf(man, "REFLECTION_PERIOD")).containsExactly("RUNNING");
        assertThat(tasksOf(man)).doesNotContain("Task_DecideNextStep");

        timePassesUntil(MIDNIGHT);
        assertThat(stateOf(man)).isEqualTo("POST_REFLECTION");
        assertThat(deadlinesOf(man, "REFLECTION_PERIOD")).containsExactly("MET");
        assertThat(as("manager").queue(man)).contains("Task_DecideNextStep", "Task_ReviewPlan");
        assertThat(as("social").queue(man)).containsExactly("Task_GatherEvidence");
    }

    private void heWishesToGoHome() {
        as("manager").does(man, "Task_DecideNextStep", Map.of("nextStep", "RETURN"));
        assertThat(stateOf(man)).isEqualTo("RETURN_PREPARATION");
        as("manager").does(man, "Task_ConfirmReturnWish");
        hoursPass(1);
        assertThat(as("return").queue(man))
                .containsExactlyInAnyOrder(
                        "Task_AssessReturnRisk", "Task_ConfirmReceivingPartner", "Task_CheckSafeRoute");
        assertThat(tasksOf(man)).doesNotContain("Task_ApproveReturn");
        makesReadyToReturn(man);
    }

    private void heLeavesOnlyAfterSayingYesAgain() {
        assertThat(tasksOf(man)).doesNotContain("Task_RecordDeparture");
        timePassesUntil("2026-12-18T13:00");
        as("manager").does(man, "Task_ConfirmWishAgain");
        timePassesUntil("2026-12-19T13:00");
        as("return").does(man, "Task_RecordDeparture");

        assertThat(dueOf(man, "ARRIVAL_CONFIRMATION")).isEqualTo("2026-12-20T14:00");
        hoursPass(5);
        as("return").does(man, "Task_ConfirmReturnArrival");
        assertThat(stateOf(man)).isEqualTo("RETURNED");
        as("return").does(man, "Task_ConfirmReception");
        assertThat(stateOf(man)).isEqualTo("MONITORING");
    }

    private void bedAndHelpEndInAgreement() {
        as("manager").does(man, "Task_AgreeExit");
        as("social10").does(man, "Task_ConfirmNextPlace");
        as("manager").does(man, "Task_AgreeHelpEnd");
        as("coordinator").does(man, "Task_ConfirmHelpEnd");
        assertThat(as("shelter").queue(man)).isEmpty();
    }

    private void somebodyAsksAfterHimForAYear() {
        visited("2027-01-20T12:00", "Task_VisitAfterOneMonth");
        visited("2027-03-23T12:00", "Task_VisitAfterThreeMonths");
        visited("2027-06-22T12:00", "Task_VisitAfterSixMonths");
        visited("2027-12-21T12:00", "Task_VisitAfterTwelveMonths");
        assertThat(as("manager").queue(man)).contains("Task_CloseCase");
        as("manager")
                .does(
                        man,
                        "Task_CloseCase",
                        Map.of("closureReason", "RETURNED_AND_MONITORED", "followUpConsent", false));
        as("coordinator").does(man, "Task_ApproveClosure");
        assertThat(stateOf(man)).isEqualTo("CLOSED");
    }

    private void visited(String on, String visit) {
        assertThat(tasksOf(man)).doesNotContain(visit);
        timePassesUntil(on);
        as("return").does(man, visit);
    }
}
