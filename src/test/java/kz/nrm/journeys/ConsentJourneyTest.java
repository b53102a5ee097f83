package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Relation;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.OutgoingRequests;
import kz.nrm.workflow.OutgoingSender;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The person decides, purpose by purpose and recipient by recipient, who reads what; a no counts at once, and help goes on. */
class ConsentJourneyTest extends Journey {

    private static final String SHELTER = "SSS_PROVIDER-75";

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private CaseAccess access;

    @Autowired
    private OutgoingRequests requests;

    @Autowired
    private OutgoingSender sender;

    @Test
    void a_no_to_one_agency_closes_it_at_once_and_calls_back_what_it_read() {
        var reference = sheltered();
        assertThat(readsIdentity("shelter", reference)).isTrue();
        assertThat(readsIdentity("social", reference)).isTrue();

        var standing = says("manager", reference, "SHARING", false, Map.of("agency", SHELTER))
                .created();

        assertThat(readsIdentity("shelter", reference)).isFalse();
        assertThat(readsIdentity("social", reference))
                .as("the agency that holds the case")
                .isTrue();
        assertThat(read(standing, SHELTER, "IDENTITY").get("open").asBoolean()).isFalse();
        assertThat(read(standing, "AKIMAT_SOC-75", "IDENTITY").get("open").asBoolean())
                .isTrue();
        agreesPlan(reference);
        assertThat(as("shelter").get("/api/alerts").text()).contains("CONSENT_WITHDRAWN", reference);

        var recall = recalled("shelter", reference);
        assertThat(recall.get("compartments").toString()).contains("IDENTITY");
        answered("ngo", recall).notFound();
        assertThat(answered("shelter", recall).ok().get("outcome").asString()).isEqualTo("DESTROYED");
        answered("shelter", recall).refused("RECALL_ANSWERED");
        assertThat(trail(reference))
                .contains("ConsentChanged:SHARING:NOT_GIVEN", "Recall:TOLD:" + SHELTER, "Recall:DESTROYED:" + SHELTER);
    }

    @Test
    void a_no_to_some_fields_closes_those_and_a_yes_to_the_agency_opens_them_again() {
        var reference = sheltered();
        says(
                        "manager",
                        reference,
                        "SHARING",
                        false,
                        Map.of("body", "SSS_PROVIDER", "compartments", List.of("IDENTITY")))
                .created();
        assertThat(readsIdentity("shelter", reference)).isFalse();
        assertThat(panels("shelter", reference)).as("where the person lives").contains("shelter");

        says("manager", reference, "NRM", true, Map.of("textVersion", "2026-1")).created();
        assertThat(readsIdentity("shelter", reference)).as("a yes for all").isFalse();

        var standing = says(
                        "social",
                        reference,
                        "SHARING",
                        true,
                        Map.of("agency", SHELTER, "compartments", List.of("IDENTITY"), "textVersion", "2026-1"))
                .created();
        assertThat(readsIdentity("shelter", reference)).isTrue();
        var last = standing.get("decisions").get(standing.get("decisions").size() - 1);
        assertThat(last.get("interpreter").asString()).isEqualTo("BY_TELEPHONE");
        assertThat(last.get("textVersion").asString()).isEqualTo("2026-1");
        assertThat(last.get("textHash").asString()).hasSize(64);
        assertThat(last.get("explainedBy").asString()).isEqualTo("social");
        var first = standing.get("decisions").get(0);
        assertThat(first.get("textVersion").asString()).as("of the referral").isEqualTo("2026-1");
    }

    @Test
    void who_leaves_closes_it_to_all_but_who_helps_with_leaving_and_opens_it_by_coming_back() {
        var reference = sheltered();
        assertThat(readsIdentity("shelter", reference)).isTrue();

        says("manager", reference, "NRM", false, Map.of()).created();

        assertThat(readsIdentity("shelter", reference)).isFalse();
        assertThat(recalled("shelter", reference).get("reference").asString()).isEqualTo(reference);
        as("manager").does(reference, "Task_PlanExit");
        assertThat(readsIdentity("lawyer", reference)).as("acts for the person").isTrue();
        as("lawyer").does(reference, "Task_ConfirmWithdrawal");
        assertThat(stateOf(reference)).isEqualTo("WITHDRAWN");

        as("manager").reports(reference, "person-came-back", Map.of()).created();
        assertThat(readsIdentity("shelter", reference)).isFalse();
        as("manager").does(reference, "Task_TakeUpPath", Map.of("consentGiven", true, "childStatus", "ADULT"));
        assertThat(readsIdentity("shelter", reference)).isTrue();
    }

    @Test
    void a_child_is_protected_without_being_asked_but_a_named_no_stands() {
        var child = referral();
        child.put("underAge", "YES").remove("consent");
        child.withObject("person").put("ageYears", 15);
        var reference = referredBy("inspector", child);
        accepted(reference);
        presumed(reference);
        access.join(new CaseReference(reference), new AgencyId("NGO-75"), Relation.PARTICIPANT);
        assertThat(readsIdentity("ngo", reference)).isTrue();

        says("manager", reference, "MEDICAL", true, Map.of("textVersion", "2026-1"))
                .refused("CHILD_NEEDS_GUARDIAN");
        says("manager", reference, "NRM", false, Map.of()).refused("CHILD_CANNOT_WITHDRAW_ALONE");
        says("manager", reference, "SHARING", false, Map.of("agency", "NGO-75", "giver", "LEGAL_REPRESENTATIVE"))
                .created();
        assertThat(readsIdentity("ngo", reference)).isFalse();
    }

    @Test
    void what_waits_to_go_outside_stays_here_after_a_no() {
        var reference = referredBy("inspector", referral());
        says("manager", reference, "MEDICAL", true, Map.of("textVersion", "2026-1"))
                .created();
        var sent = asked(reference);
        sender.sendDue();
        assertThat(stateOfRequest(sent)).isEqualTo("ACCEPTED");

        var waits = asked(reference);
        says("manager", reference, "MEDICAL", false, Map.of()).created();
        sender.sendDue();

        assertThat(stateOfRequest(waits)).isEqualTo("REFUSED");
        assertThat(database.queryForObject(
                        "select answer from outgoing_request where dedupe_key = ?", String.class, waits))
                .isEqualTo("NOT_CONSENTED");
    }

    @Test
    void only_what_can_be_decided_is_taken_down_and_only_by_whom_the_person_trusts() {
        var reference = sheltered();
        says("manager", reference, "SHARING", true, Map.of("agency", SHELTER)).refused("CONSENT_TEXT_NOT_IN_FORCE");
        says("manager", reference, "SHARING", true, Map.of("agency", SHELTER, "textVersion", "2025-9"))
                .refused("CONSENT_TEXT_NOT_IN_FORCE");
        says("manager", reference, "SHARING", false, Map.of("agency", "NOBODY-99"))
                .refused("AGENCY_UNKNOWN");
        says("manager", reference, "SHARING", false, Map.of("agency", SHELTER, "body", "NGO"))
                .refused("CONSENT_ONE_RECIPIENT");
        says("manager", reference, "SHARING", false, Map.of("compartments", List.of("STATUS")))
                .refused("CONSENT_NOT_FOR_STATUS");
        says(
                        "manager",
                        reference,
                        "SHARING",
                        true,
                        Map.of("agency", "MIA_OC-75", "compartments", List.of("LOCATION"), "textVersion", "2026-1"))
                .refused("LOCATION_NEVER_TO_POLICE");
        says("coordinator", reference, "SHARING", false, Map.of()).refused("NOT_YOUR_ROLE");
        says("social10", reference, "SHARING", false, Map.of()).notFound();
        as("social10").get("/api/cases/" + reference + "/consents").notFound();
        for (var language : List.of("kk", "ru", "en")) {
            assertThat(as("manager").text("/api/consent-texts", language)).isNotBlank();
        }
        assertThat(as("manager").get("/api/consent-texts").ok().get("purposes").size())
                .isEqualTo(9);
    }

    @Test
    void an_agency_that_does_not_answer_is_reminded_and_reported() {
        var reference = sheltered();
        assertThat(readsIdentity("shelter", reference)).isTrue();
        says("manager", reference, "NRM", false, Map.of()).created();
        assertThat(owed(reference)).containsExactly("SSS_PROVIDER-75 SHELTER_STAFF RUNNING");

        daysPass(16);
        assertThat(notices(reference))
                .containsOnly(
                        "COORD COORDINATOR_NATIONAL",
                        "COORD-75 COORDINATOR_REGION",
                        SHELTER + " SHELTER_STAFF",
                        SHELTER + " SUPERVISOR");
        answered("shelter", recalled("shelter", reference)).ok();
        assertThat(owed(reference)).containsExactly("SSS_PROVIDER-75 SHELTER_STAFF MET");
        as("manager").does(reference, "Task_PlanExit");
        as("lawyer").does(reference, "Task_ConfirmWithdrawal");
    }

    private String sheltered() {
        var reference = referredBy("inspector", referral());
        accepted(reference);
        presumed(reference);
        movesIntoShelter(reference);
        return reference;
    }

    private Answer says(String keeper, String reference, String purpose, boolean given, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of(
                "purpose", purpose,
                "given", given,
                "language", "uzb",
                "interpreter", "BY_TELEPHONE",
                "giver", "SELF"));
        body.putAll(more);
        return as(keeper).post("/api/cases/" + reference + "/consents", body);
    }

    private List<String> owed(String reference) {
        return database.queryForList(
                "select agency || ' ' || role || ' ' || status from deadline where reference = ? and kind = 'RECALL_ANSWER'",
                String.class,
                reference);
    }

    private List<String> notices(String reference) {
        return database.queryForList(
                "select agency || ' ' || role from notice where reference = ? and kind = 'RECALL_ANSWER' order by agency, role",
                String.class,
                reference);
    }

    private boolean readsIdentity(String user, String reference) {
        var status = as(user).get("/api/cases/" + reference + "/similar").status();
        assertThat(status).isIn(200, 404);
        return status == 200;
    }

    private List<String> panels(String user, String reference) {
        return StreamSupport.stream(as(user).sees(reference).get("panels").spliterator(), false)
                .map(panel -> panel.get("id").asString())
                .toList();
    }

    private static JsonNode read(JsonNode standing, String agency, String compartment) {
        return StreamSupport.stream(standing.get("readers").spliterator(), false)
                .filter(one -> one.get("agency").asString().equals(agency)
                        && one.get("compartment").asString().equals(compartment))
                .findFirst()
                .orElseThrow(() -> new AssertionError(agency + " has not read " + compartment + " in " + standing));
    }

    private JsonNode recalled(String user, String reference) {
        return StreamSupport.stream(
                        as(user).get("/api/recalls").ok().get("recalls").spliterator(), false)
                .filter(one -> one.get("reference").asString().equals(reference))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called back from " + user));
    }

    private Answer answered(String user, JsonNode recall) {
        return as(user).post("/api/recalls/" + recall.get("id").asString() + "/answer", Map.of("outcome", "DESTROYED"));
    }

    private String asked(String reference) {
        var key = UUID.randomUUID().toString();
        requests.ask(new CaseReference(reference), "HEALTH", "APPOINTMENT", new MessageName("HealthAnswered"), key);
        return key;
    }

    private String stateOfRequest(String key) {
        return database.queryForObject("select state from outgoing_request where dedupe_key = ?", String.class, key);
    }

    private List<String> trail(String reference) {
        return database.queryForList("select what from audit_entry where reference = ?", String.class, reference);
    }
}
