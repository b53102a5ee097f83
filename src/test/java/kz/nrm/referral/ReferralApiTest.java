package kz.nrm.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.node.ObjectNode;

class ReferralApiTest extends IntakeTestBase {

    @Test
    void theMinimumOpensACaseAndSaysWhatHappensNext() throws Exception {
        var result = post("/api/referrals", ReferralExamples.MINIMUM);
        assertThat(result.getResponse().getStatus()).isEqualTo(201);
        var receipt = body(result);
        assertThat(receipt.path("outcome").asString()).isEqualTo("CASE_OPENED");
        assertThat(receipt.path("caseReference").asString()).matches("NRM(-[0-9A-Z]{4}){3}");
        assertThat(receipt.path("holder").path("id").asString()).isEqualTo("AKIMAT_SOC-75");
        assertThat(receipt.path("holder").path("name").asString()).isNotBlank();
        assertThat(receipt.path("nextDeadline").path("kind").asString()).isNotBlank();
        assertThat(receipt.path("nextDeadline").path("dueAt").asString()).endsWith("Z");
        assertThat(receipt.path("callOnQuestions").asString()).isEqualTo("11616");
        var reference = receipt.path("caseReference").asString();
        assertThat(jdbc.queryForList(
                        "select task_key from work_item where reference = ? and status = 'OPEN'",
                        String.class,
                        reference))
                .contains("Task_MeetUrgentNeeds", "Task_AcceptReferral", "Task_DecideReasonableGrounds");
    }

    @Test
    void theSameKeyTwiceOpensOneCaseAndGivesOneAnswer() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = body(post("/api/referrals", ReferralExamples.MINIMUM, INSPECTOR, key));
        var before = counts();
        var second = post("/api/referrals", ReferralExamples.MINIMUM, INSPECTOR, key);
        assertThat(second.getResponse().getStatus()).isEqualTo(201);
        assertThat(body(second)).isEqualTo(first);
        assertThat(counts()).isEqualTo(before);
        var other = ReferralExamples.MINIMUM.replace("gate 2", "gate 3");
        assertThat(post("/api/referrals", other, INSPECTOR, key).getResponse().getStatus())
                .isEqualTo(409);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void withoutAKeyNothingIsTaken() throws Exception {
        var result = send(
                MockMvcRequestBuilders.post("/api/referrals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(ReferralExamples.MINIMUM),
                INSPECTOR);
        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        assertThat(result.getResponse().getContentAsString()).contains("Idempotency-Key", "Required");
    }

    @Test
    void aRoleThatDoesNotReferIsRefused() throws Exception {
        var before = counts();
        var result = post("/api/referrals", ReferralExamples.MINIMUM, PROSECUTOR, "key-of-the-prosecutor");
        assertThat(result.getResponse().getStatus()).isEqualTo(409);
        assertThat(result.getResponse().getContentAsString()).contains("NOT_YOUR_ROLE");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void anAdultsRefusalLeavesANumberAndNoTrace() throws Exception {
        var before = counts();
        var earlier = jdbc.queryForList("select id from anonymous_notification", UUID.class);
        var referral = minimum();
        referral.put("consent", "REFUSED");
        referral.put("narrative", "Canary-Narrative of a person who said no, first this, then that");
        referral.putObject("person")
                .put("familyName", "Canary-Family")
                .put("iin", "850315300128")
                .put("sex", "MALE")
                .putArray("citizenships")
                .add("UZ");
        var result = post("/api/referrals", referral.toString());
        assertThat(result.getResponse().getStatus()).isEqualTo(201);
        var receipt = body(result);
        assertThat(receipt.path("outcome").asString()).isEqualTo("ANONYMOUS_NOTIFICATION");
        assertThat(receipt.has("caseReference")).isFalse();
        var after = counts();
        assertThat(after.remove("anonymous_notification")).isEqualTo(before.remove("anonymous_notification") + 1);
        assertThat(after).isEqualTo(before);
        var row = jdbc.queryForList("select * from anonymous_notification").stream()
                .filter(one -> !earlier.contains(one.get("ID")))
                .findFirst()
                .orElseThrow();
        assertThat(row.keySet())
                .containsExactlyInAnyOrder(
                        "ID", "CHANNEL", "REGION", "NOTED_MONTH", "FORM", "SEX", "AGE_BAND", "NATIONALITY_BAND");
        assertThat(row)
                .containsEntry("CHANNEL", "LABOUR_INSPECTION")
                .containsEntry("REGION", "ALMATY")
                .containsEntry("FORM", "FORCED_LABOUR")
                .containsEntry("SEX", "MALE")
                .containsEntry("AGE_BAND", "35-44")
                .containsEntry("NATIONALITY_BAND", "OTHER");
        assertThat(row.get("NOTED_MONTH").toString()).endsWith("-01");
        assertThat(everything()).doesNotContain("Canary-", "850315300128");
    }

    @Test
    void aChildGoesOnWithoutConsentAndSoDoesWhoeverMayBeOne() throws Exception {
        for (var age : new String[] {"YES", "NOT_SURE"}) {
            var referral = minimum();
            referral.put("underAge", age);
            referral.remove("consent");
            var result = post("/api/referrals", referral.toString());
            assertThat(result.getResponse().getStatus()).isEqualTo(201);
            referral.put("consent", "REFUSED");
            assertThat(body(post("/api/referrals", referral.toString()))
                            .path("outcome")
                            .asString())
                    .isEqualTo("CASE_OPENED");
        }
        assertThat(jdbc.queryForList("select child_status from case_file", String.class))
                .contains("CHILD", "UNKNOWN");
    }

    @Test
    void anAdultIsAskedFirst() throws Exception {
        var referral = minimum();
        referral.remove("consent");
        var result = post("/api/referrals", referral.toString());
        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(result.getResponse().getContentAsString()).contains("\"consent\"", "RequiredOfAdult");
    }

    @Test
    void whereOfficialsMayBeInvolvedThePanelReceives() throws Exception {
        var referral = minimum();
        referral.putArray("circumstances").add("OFFICIAL_COMPLICITY");
        assertThat(body(post("/api/referrals", referral.toString()))
                        .path("holder")
                        .path("id")
                        .asString())
                .isEqualTo("PANEL");
        referral.put("receivingAgency", "NGO-75");
        assertThat(body(post("/api/referrals", referral.toString()))
                        .path("holder")
                        .path("id")
                        .asString())
                .isEqualTo("NGO-75");
        referral.put("receivingAgency", "AKIMAT_SOC-75");
        var refused = post("/api/referrals", referral.toString());
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.getResponse().getContentAsString()).contains("receivingAgency", "UnknownReceiver");
    }

    @Test
    void aCopiedNarrativeIsHintedAtAndNeverBlocked() throws Exception {
        var text = """
                In March he was brought from the border to the farm. First they took the passport, then the foreman said that he owed
                for the road. For eleven months nobody was paid, and whoever asked was beaten. He ran away at night through the steppe.""";
        var referral = minimum();
        referral.put("narrative", text);
        assertThat(hints(post("/api/referrals", referral.toString()))).doesNotContain("COPIED_TEXT");
        referral.put("narrative", text.replace("eleven", "nine"));
        var second = post("/api/referrals", referral.toString());
        assertThat(second.getResponse().getStatus()).isEqualTo(201);
        assertThat(hints(second)).contains("COPIED_TEXT");
        assertThat(everything()).doesNotContain("through the steppe");
    }

    @Test
    void theReferrerSeesWhereTheReferralStandsAndAStrangerNothing() throws Exception {
        var reference = body(post("/api/referrals", ReferralExamples.MINIMUM))
                .path("caseReference")
                .asString();
        var status = body(send(MockMvcRequestBuilders.get("/api/referrals/" + reference), INSPECTOR));
        assertThat(status.path("acceptance").asString()).isEqualTo("WAITING");
        assertThat(status.path("holder").path("id").asString()).isEqualTo("AKIMAT_SOC-75");
        assertThat(status.path("nextDeadline").path("kind").asString()).isNotBlank();
        create("stranger", "NGO-71", kz.nrm.access.Role.CASE_MANAGER);
        for (var unseen : new String[] {reference, "NRM-0000-0000-0000", "7"}) {
            assertThat(send(MockMvcRequestBuilders.get("/api/referrals/" + unseen), "stranger")
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    private java.util.List<String> hints(org.springframework.test.web.servlet.MvcResult result) {
        return body(result)
                .path("hints")
                .valueStream()
                .map(hint -> hint.path("code").asString())
                .toList();
    }

    ObjectNode minimum() {
        return (ObjectNode) json.readTree(ReferralExamples.MINIMUM);
    }

    /** The whole database as text, as somebody with a dump of it would read it. */
    private String everything() {
        return String.join("\n", jdbc.queryForList("script", String.class));
    }
}
