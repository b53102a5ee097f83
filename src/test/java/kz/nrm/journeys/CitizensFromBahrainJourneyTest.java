package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scenario (e): two women of Kazakhstan ask the mission in Bahrain for help. They come home, and the path at home begins there. */
class CitizensFromBahrainJourneyTest extends Journey {

    private final List<String> women = new ArrayList<>();

    @Test
    void two_citizens_come_home_from_bahrain_and_are_helped_at_home() {
        itIs("2026-11-16T14:20");
        theConsulOpensTheirCases();
        women.forEach(this::isSafeAndWishesToGoHome);
        hoursPass(1);
        women.forEach(this::makesReadyToReturn);
        theyLeaveTogether();
        theyArriveTogether();
        women.forEach(this::thePathAtHomeBegins);
        women.forEach(this::isRecognisedAndHelpedAtHome);
    }

    private void theConsulOpensTheirCases() {
        as("police").post("/api/inbound-returns", woman("Aigerim")).refused("NOT_YOUR_ROLE");
        var unasked = new HashMap<>(woman("Aigerim"));
        unasked.put("consentGiven", false);
        as("consul").post("/api/inbound-returns", unasked).refused("ADULT_CONSENT_REQUIRED");

        women.add(opened("Aigerim"));
        women.add(opened("Dana"));
        assertThat(women).doesNotHaveDuplicates();
    }

    private String opened(String name) {
        var receipt = as("consul")
                .post("/api/inbound-returns", woman(name), "bahrain-" + name)
                .created();
        var again = as("consul")
                .post("/api/inbound-returns", woman(name), "bahrain-" + name)
                .created();
        assertThat(again).isEqualTo(receipt);
        assertThat(receipt.get("holder").asString()).isEqualTo("AKIMAT_SOC-75");
        return receipt.get("caseReference").asString();
    }

    private static Map<String, Object> woman(String name) {
        return Map.of(
                "country",
                "BH",
                "region",
                "ALMATY",
                "childStatus",
                "ADULT",
                "immediateDanger",
                false,
                "noDocuments",
                true,
                "consentGiven",
                true,
                "language",
                "kaz",
                "person",
                Map.of(
                        "givenName",
                        name,
                        "sex",
                        "FEMALE",
                        "ageYears",
                        23,
                        "exploitation",
                        List.of("SEXUAL_EXPLOITATION")),
                "description",
                "Synthetic: promised work in a hotel; papers were kept, she got out and called the mission.");
    }

    private void isSafeAndWishesToGoHome(String woman) {
        assertThat(stateOf(woman)).isEqualTo("RETURN_PREPARATION");
        assertThat(tasksOf(woman)).containsExactly("Task_MeetNeedsAbroad");
        assertThat(dueOf(woman, "URGENT_NEEDS")).isEqualTo("2026-11-17T15:00");
        as("consul").does(woman, "Task_MeetNeedsAbroad");
        assertThat(as("consul").queue(woman)).containsExactly("Task_ConfirmReturnWishAbroad");
        as("consul").does(woman, "Task_ConfirmReturnWishAbroad");
    }

    private void theyLeaveTogether() {
        timePassesUntil("2026-11-17T14:00");
        women.forEach(woman -> as("manager").does(woman, "Task_ConfirmWishAgain"));
        timePassesUntil("2026-11-18T03:20");
        women.forEach(woman -> as("return").does(woman, "Task_RecordDeparture"));
        women.forEach(woman -> assertThat(dueOf(woman, "ARRIVAL_CONFIRMATION")).isEqualTo("2026-11-19T04:00"));
    }

    private void theyArriveTogether() {
        hoursPass(6);
        women.forEach(woman -> as("return").does(woman, "Task_ConfirmReturnArrival"));
        women.forEach(woman -> assertThat(tasksOf(woman)).doesNotContain("Task_AcceptReferral"));
        women.forEach(woman -> as("return").does(woman, "Task_ConfirmReception"));
    }

    private void thePathAtHomeBegins(String woman) {
        assertThat(tasksOf(woman))
                .containsExactlyInAnyOrder("Task_RecordIndicators", "Task_MeetUrgentNeeds", "Task_AcceptReferral");
        assertThat(as("consul").queue(woman))
                .containsExactlyInAnyOrder("Task_RecordIndicators", "Task_MeetUrgentNeeds");
        as("consul").does(woman, "Task_RecordIndicators");
        as("consul").does(woman, "Task_MeetUrgentNeeds");
        accepted(woman);
    }

    private void isRecognisedAndHelpedAtHome(String woman) {
        presumed(woman);
        assertThat(dueOf(woman, "REFLECTION_PERIOD")).isEqualTo("2026-12-19T00:00");
        hoursPass(1);
        assertThat(as("migration").queue(woman)).as("a citizen needs no hold").isEmpty();
        movesIntoShelter(woman);
        agreesPlan(woman);
        assertThat(as("shelter").queue(woman)).containsExactly("Task_OfferService", "Task_OfferService");
        assertThat(as("lawyer").queue(woman)).contains("Task_HoldInformationTalk");
    }
}
