package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Scenario (d): the police refer a man, who then names one of them. Two coordinators shut the unit out. From that moment the case does
 * not exist for it, and the panel decides.
 */
class AccusedOfficerJourneyTest extends Journey {

    private static final String UNKNOWN = "NRM-0000-0000-0000";

    private String man;

    @Test
    void the_unit_of_an_accused_officer_is_shut_out_and_the_panel_decides() {
        itIs("2026-11-16T14:20");
        var before = everythingThePoliceSee();
        thePoliceReferHim();
        oneCoordinatorAloneChangesNothing();
        theSecondCoordinatorAgrees();
        assertThat(everythingThePoliceSee()).isEqualTo(before);
        forThePoliceTheCaseNeverWas();
        theirWorkLiesWithOthers();
        thePanelFindsGrounds();
        heIsHelpedAsAnybodyElse();
        forThePoliceTheCaseNeverWas();
    }

    private void thePoliceReferHim() {
        man = referredBy("police", referral());
        assertThat(as("police").queue(man))
                .containsExactlyInAnyOrder("Task_MeetUrgentNeeds", "Task_DecideReasonableGrounds");
        assertThat(dueOf(man, "REASONABLE_GROUNDS")).isEqualTo("2026-11-24T00:00");
    }

    private void oneCoordinatorAloneChangesNothing() {
        as("coordinator")
                .reports(
                        man,
                        "exclusion-proposed",
                        Map.of(
                                "agency",
                                "MIA_OC-75",
                                "reasons",
                                "The person names an officer of this unit as one who took part."))
                .created();
        as("coordinator").reports(man, "exclusion-approved", Map.of()).refused("SECOND_PERSON_REQUIRED");
        as("coordinator2").reports(man, "exclusion-approved", Map.of()).refused("OTHER_REGION_REQUIRED");

        assertThat(as("police").queue(man)).hasSize(2);
        assertThat(flagsOf(man)).doesNotContain("OFFICIAL_COMPLICITY");
    }

    private void theSecondCoordinatorAgrees() {
        as("national").reports(man, "exclusion-approved", Map.of()).created();
        assertThat(flagsOf(man)).contains("OFFICIAL_COMPLICITY");
    }

    private void forThePoliceTheCaseNeverWas() {
        assertThat(everythingThePoliceSee()).allSatisfy(list -> assertThat(list).doesNotContain(man));
        for (var user : List.of("police", "investigator")) {
            for (var door : List.of("/api/cases/%s", "/api/cases/%s/map")) {
                var hidden = as(user).get(door.formatted(man));
                var unknown = as(user).get(door.formatted(UNKNOWN));
                hidden.notFound();
                assertThat(hidden.text()).isEqualTo(unknown.text().replace(UNKNOWN, man));
            }
            var hidden = as(user).reports(man, "person-missing", Map.of());
            var unknown = as(user).reports(UNKNOWN, "person-missing", Map.of());
            hidden.notFound();
            assertThat(hidden.text()).isEqualTo(unknown.text().replace(UNKNOWN, man));
        }
    }

    /** Every list and count that the officers of this unit can ask for. */
    private List<String> everythingThePoliceSee() {
        return List.of("police", "investigator").stream()
                .flatMap(user -> List.of(
                                "/api/cases?size=500",
                                "/api/tasks?size=500",
                                "/api/tasks?queue=mine&size=500",
                                "/api/tasks?queue=unassigned&size=500",
                                "/api/tasks?urgency=week&size=500",
                                "/api/deadlines?size=200",
                                "/api/deadlines?status=RUNNING&size=200")
                        .stream()
                        .map(list -> as(user).get(list).text()))
                .toList();
    }

    private void theirWorkLiesWithOthers() {
        assertThat(as("police10").queue(man)).containsExactly("Task_MeetUrgentNeeds");
        assertThat(as("panel").queue(man)).containsExactly("Task_DecideReasonableGrounds");
        assertThat(as("national").queue(man)).contains("Task_ReassignWork");
        assertThat(national()
                        .get("/api/deadlines?reference=" + man + "&agency=MIA_OC-75&status=RUNNING")
                        .ok()
                        .get("items"))
                .as("what they owed they owe no more")
                .isEmpty();
        as("police10").does(man, "Task_MeetUrgentNeeds");
        as("national").does(man, "Task_ReassignWork");
        accepted(man);
    }

    private void thePanelFindsGrounds() {
        as("panel").does(man, "Task_DecideReasonableGrounds");
        assertThat(stateOf(man)).isEqualTo("REFLECTION");
        assertThat(deadlinesOf(man, "REASONABLE_GROUNDS")).containsExactly("MET");
        assertThat(dueOf(man, "REFLECTION_PERIOD")).isEqualTo("2026-12-18T00:00");
    }

    private void heIsHelpedAsAnybodyElse() {
        movesIntoShelter(man);
        saysOfCooperation(man, "YES");
        hoursPass(1);
        assertThat(as("police10").queue(man))
                .as("a statement is taken by police of another region")
                .containsExactly("Task_TakeStatement");
        timePassesUntil("2026-12-18T00:00");
        assertThat(as("panel").queue(man)).as("the panel also concludes").containsExactly("Task_GatherEvidence");
        assertThat(as("manager").queue(man)).contains("Task_DecideNextStep");
    }
}
