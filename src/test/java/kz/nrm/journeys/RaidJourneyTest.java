package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Scenario (g): twelve persons are found in one raid. Each has a case and a decision of their own; nobody is decided on in bulk. */
class RaidJourneyTest extends Story {

    private static final List<String> TRAFFICKED = List.of("D1_01", "D1_02", "D4_01", "D4_02", "D5_01", "D5_03");
    private static final List<String> BADLY_PAID = List.of("D4_02", "D4_03", "D4_07");
    private static final List<String> HARDLY_TALKED = List.of("D1_03", "D3_01", "D6_01");

    @Autowired
    private JsonMapper json;

    @Test
    void twelve_persons_three_presumed_two_with_rights_as_workers_and_seven_under_review() {
        itIs("2026-11-16T06:30");

        var found = raidOfTwelve();
        var trafficked = found.subList(0, 3);
        var badlyPaid = found.subList(3, 5);
        var underReview = found.subList(5, 12);

        assertThat(new HashSet<>(found)).as("each has a case of their own").hasSize(12);
        for (var reference : found) {
            assertThat(openTasks(reference))
                    .as("the table decides on nobody: a human looks at each")
                    .contains("Task_MeetUrgentNeeds", "Task_AcceptReferral", "Task_DecideReasonableGrounds");
        }

        for (var reference : trafficked) {
            isPresumed(reference);
        }
        for (var reference : badlyPaid) {
            twoPersonsSeeRightsAsWorkersOnly(reference);
        }

        for (var reference : trafficked) {
            assertThat(openTasks(reference)).contains("Task_AssessShelterNeed", "Task_AssessFirstRisk");
        }
        for (var reference : badlyPaid) {
            assertThat(as("inspector").queue(reference))
                    .as("the labour inspectorate opens its own route")
                    .contains("Task_OpenLabourCase");
            done(reference, "Task_OpenLabourCase");
            assertThat(stateOf(reference))
                    .as("two persons said no, and the person may still ask for reconsideration")
                    .isEqualTo("RG_NEGATIVE");
        }
        for (var reference : underReview) {
            assertThat(stateOf(reference)).isIn("SUBMITTED", "SCREENED");
            assertThat(openTasks(reference)).contains("Task_DecideReasonableGrounds");
        }

        daysPass(14);
        for (var reference : underReview) {
            assertThat(openTasks(reference))
                    .as("an overdue decision stays a task; silence never becomes a no")
                    .contains("Task_DecideReasonableGrounds");
        }
        assertThat(stateOf(trafficked.get(0)))
                .as("what was decided for others changes nothing for those presumed")
                .isEqualTo("REFLECTION");
    }

    private List<String> raidOfTwelve() {
        var raid = json.createObjectNode();
        raid.putObject("site").put("name", "Brick factory").put("industry", "C");
        raid.set("reporter", referral().get("reporter"));
        raid.set("encounter", referral().get("encounter"));
        raid.putArray("suspectedForms").add("FORCED_LABOUR");
        raid.put("narrative", "Twelve men slept in the drying hall; the gate was locked at night.");
        var persons = raid.putArray("persons");
        for (var each = 0; each < 12; each++) {
            persons.add(man(20 + each, each < 3 ? TRAFFICKED : each < 5 ? BADLY_PAID : HARDLY_TALKED));
        }
        var receipt = as("inspector").post("/api/site-referrals", raid).created();
        var references = new ArrayList<String>();
        receipt.get("persons").forEach(person -> references.add(referenceOf(person)));
        return references;
    }

    private static String referenceOf(JsonNode person) {
        assertThat(person.get("status").asString()).as(person.toString()).isEqualTo("ACCEPTED");
        return person.get("receipt").get("caseReference").asString();
    }

    private ObjectNode man(int age, List<String> signs) {
        var man = json.createObjectNode();
        man.put("underAge", "NO")
                .put("immediateDanger", false)
                .put("language", "uzb")
                .put("consent", "GIVEN");
        man.putObject("person")
                .put("sex", "MALE")
                .put("ageYears", age)
                .putArray("citizenships")
                .add("UZ");
        ArrayNode noticed = man.putArray("indicators");
        signs.forEach(code -> noticed.addObject().put("code", code).put("source", "TOLD"));
        return man;
    }

    private void twoPersonsSeeRightsAsWorkersOnly(String reference) {
        done(reference, "Task_MeetUrgentNeeds");
        done(reference, "Task_AcceptReferral");
        done(
                reference,
                "Task_DecideReasonableGrounds",
                Map.of("decision", "NO_GROUNDS", "labourRightsOnly", true, "missing", List.of()));
        assertThat(openTasks(reference)).as("one person alone cannot say no").contains("Task_ConfirmNegativeGrounds");
        done(reference, "Task_ConfirmNegativeGrounds");
        done(reference, "Task_ExplainGroundsReasons");
    }
}
