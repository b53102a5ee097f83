package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import kz.nrm.access.Users;
import kz.nrm.casefile.CaseRecords;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** A person, an office or a whole agency is shut out of one case, by those who may and after a look at what moves; and let in again by two. */
class ExclusionJourneyTest extends Journey {

    private static final String WHY = "The person names somebody there as one who took part.";
    private static final String UNKNOWN = "NRM-0000-0000-0000";

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private CaseRecords records;

    @Autowired
    private Users users;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @AfterEach
    void everybodyIsSomebodyElseAgain() {
        change("update app_user set personnel_number = null");
    }

    @Test
    void forAPersonWhoIsShutOutTheCaseNeverWas() {
        var before = everythingSeenBy("social2");
        var woman = referral();
        woman.withObject("person").put("familyName", "Қасымова").put("givenName", "Раушан");
        var reference = referredBy("inspector", woman);
        accepted(reference);
        presumed(reference);
        as("manager").does(reference, "Task_AssessFirstRisk");
        var task = as("social2").taskId(reference, "Task_AssessNeeds");
        as("social2").post("/api/tasks/" + task + "/claim", Map.of()).ok();
        as("social2")
                .post(
                        "/api/tasks/" + task + "/deferral",
                        Map.of("until", almaty("2027-11-01T00:00").toString(), "reason", "Far away"))
                .ok();
        assertThat(found("social2")).contains(reference);
        var feed = as("social2")
                .post("/api/calendar-feed", Map.of())
                .created()
                .get("address")
                .asString();
        var dated = datesIn(feed);
        assertThat(dated).isPositive();

        var preview = as("coordinator")
                .post("/api/cases/" + reference + "/exclusions/preview", Map.of("user", "social2"))
                .ok();
        assertThat(moves(preview, "tasks"))
                .containsExactly("Task_AssessNeeds: AKIMAT_SOC-75 -> AKIMAT_SOC-75 as SOCIAL_WORKER, held by social2");
        assertThat(preview.get("deadlines")).isEmpty();
        assertThat(as("coordinator")
                        .get("/api/cases/" + reference + "/exclusions")
                        .ok())
                .isEmpty();

        agreed("coordinator", "national", reference, Map.of("user", "social2"));

        assertThat(everythingSeenBy("social2")).containsExactlyEntriesOf(before);
        assertThat(found("social2")).isEmpty();
        assertThat(datesIn(feed)).isLessThan(dated);
        for (var door : List.of("/api/cases/%s", "/api/cases/%s/map", "/api/cases/%s/similar")) {
            var hidden = as("social2").get(door.formatted(reference));
            hidden.notFound();
            assertThat(hidden.text().replace(reference, UNKNOWN))
                    .isEqualTo(as("social2").get(door.formatted(UNKNOWN)).text());
        }
        assertThat(as("social").get("/api/tasks?queue=unassigned&size=500").text())
                .as("nobody's in particular, and not put off any more")
                .contains(task);

        timePassesUntil("2026-12-10T00:00");
        assertThat(toldOf(reference)).contains("social").doesNotContain("social2");
        assertThat(as("social2").get("/api/notices?size=200").text()).doesNotContain(reference);
        assertThat(as("social2").get("/api/deadlines/board").text()).doesNotContain(reference);
        as("social").does(reference, "Task_AssessNeeds");
    }

    @Test
    void whatAnAgencyOwesIsToldBeforehandAndLiesThereAfterwards() {
        var reference = referredBy("police", referral());
        var preview = as("coordinator")
                .post("/api/cases/" + reference + "/exclusions/preview", Map.of("agency", "MIA_OC-75"))
                .ok();
        assertThat(moves(preview, "tasks"))
                .containsExactlyInAnyOrder(
                        "Task_MeetUrgentNeeds: MIA_OC-75 -> MIA_OC-10 as FIRST_RESPONDER, held by -",
                        "Task_DecideReasonableGrounds: MIA_OC-75 -> PANEL as IDENTIFICATION_OFFICER, held by -");
        assertThat(preview.get("parties").toString()).contains("MIA_OC-75", "MIA_OC-10", "PANEL");
        assertThat(as("police").queue(reference)).as("nothing has moved").hasSize(2);

        agreed("coordinator", "coordinator79", reference, Map.of("agency", "MIA_OC-75"));

        assertThat(as("police").queue(reference)).isEmpty();
        assertThat(as("police10").queue(reference)).containsExactly("Task_MeetUrgentNeeds");
        assertThat(as("panel").queue(reference)).containsExactly("Task_DecideReasonableGrounds");
        assertThat(deadlinesAt("MIA_OC-75", reference)).isEmpty();
    }

    @Test
    void ofAWholeAgencyEveryOfficeIsShutOutAndCoordinationDoesWhatNobodyElseCan() {
        var reference = referredBy("police", referral());
        agreed("coordinator", "national", reference, Map.of("body", "MIA_OC"));

        as("police").get("/api/cases/" + reference).notFound();
        as("police10").get("/api/cases/" + reference).notFound();
        assertThat(as("national").queue(reference)).contains("Task_MeetUrgentNeeds");
        as("national").does(reference, "Task_MeetUrgentNeeds");
        assertThat(as("panel").queue(reference)).containsExactly("Task_DecideReasonableGrounds");
    }

    @Test
    void aRegionalOfficeOfCoordinationIsReplacedByTheNationalOne() {
        var reference = referredBy("police", referral());
        agreed("national", "coordinator79", reference, Map.of("agency", "COORD-75"));

        as("coordinator").get("/api/cases/" + reference).notFound();
        timePassesUntil("2026-12-20T00:00");
        assertThat(toldOf(reference)).contains("national").doesNotContain("coordinator", "coordinator2");
        assertThat(as("coordinator").get("/api/tasks?size=500").text()).doesNotContain(reference);
        assertThat(database.queryForList(
                        "select agency from work_item where status = 'OPEN' and reference = ?",
                        String.class,
                        reference))
                .doesNotContain("COORD-75");
        assertThat(deadlinesAt("COORD-75", reference)).isEmpty();
    }

    @Test
    void twoCoordinatorsOfDifferentRegionsOrTheCommissionerAlone() {
        var reference = referredBy("police", referral());
        var proposed = proposed("coordinator", reference, Map.of("agency", "MIA_OC-75"));
        approval("coordinator", proposed).refused("SECOND_PERSON_REQUIRED");
        approval("coordinator2", proposed).refused("OTHER_REGION_REQUIRED");
        approval("police", proposed).notFound();
        approval("manager", proposed).notFound();

        var elsewhere = as("coordinator79").get("/api/exclusions/" + proposed).ok();
        assertThat(elsewhere.has("reference")).as("no case of that region").isFalse();
        assertThat(elsewhere.get("reasons").asString()).isEqualTo(WHY);
        assertThat(moves(elsewhere.get("preview"), "tasks")).hasSize(2);
        as("coordinator79").get("/api/cases/" + reference).notFound();
        assertThat(approval("coordinator79", proposed).ok().get("state").asString())
                .isEqualTo("IN_FORCE");
        approval("national", proposed).refused("PROPOSAL_DECIDED");

        var other = referredBy("police", referral());
        var national = proposed("national", other, Map.of("agency", "MIA_OC-75"));
        approval("national2", national).refused("OTHER_REGION_REQUIRED");
        assertThat(as("coordinator")
                        .post("/api/exclusions/" + national + "/rejection", Map.of())
                        .ok()
                        .get("state")
                        .asString())
                .isEqualTo("REJECTED");

        var alone = as("commissioner")
                .post("/api/cases/" + other + "/exclusions", Map.of("agency", "MIA_OC-75", "reasons", WHY))
                .created();
        assertThat(alone.get("state").asString()).isEqualTo("IN_FORCE");
        as("police").get("/api/cases/" + other).notFound();
        as("commissioner").get("/api/cases/" + other).notFound();
        as("commissioner")
                .post("/api/cases/" + UNKNOWN + "/exclusions", Map.of("agency", "MIA_OC-75", "reasons", WHY))
                .notFound();
    }

    @Test
    void aSecondAccountOfOnePersonIsNoSecondPersonAndIsShutOutWithTheFirst() {
        samePerson("coordinator", "coordinator79");
        samePerson("police", "investigator");
        var reference = referredBy("police", referral());
        var proposed = proposed("coordinator", reference, Map.of("user", "police"));
        approval("coordinator79", proposed).refused("SECOND_PERSON_REQUIRED");
        as("investigator").get("/api/cases/" + reference).ok();
        approval("national", proposed).ok();

        for (var account : List.of("police", "investigator")) {
            as(account).get("/api/cases/" + reference).notFound();
            assertThat(as(account).get("/api/cases?size=500").text()).doesNotContain(reference);
            assertThat(as(account).queue(reference)).isEmpty();
        }
    }

    @Test
    void nobodyIsWarned() {
        var reference = referredBy("ngo", referral());
        var aboutNational = proposed("coordinator", reference, Map.of("user", "national"));
        assertThat(as("national").get("/api/exclusions").text()).doesNotContain(aboutNational);
        assertThat(as("national").get("/api/cases/" + reference + "/exclusions").ok())
                .isEmpty();
        as("national").get("/api/exclusions/" + aboutNational).notFound();
        approval("national", aboutNational).notFound();
        assertThat(as("national2").get("/api/exclusions").text()).contains(aboutNational);

        proposed("coordinator", reference, Map.of("agency", "AKIMAT_SOC-75"));
        as("coordinator")
                .reports(reference, "exclusion-proposed", Map.of("agency", "NGO-75", "reasons", WHY))
                .created();
        as("coordinator").get("/api/cases/" + reference + "/exclusions").ok();
        as("manager").get("/api/cases/" + reference).ok();
        assertThat(records.read(
                        new CaseReference(reference),
                        users.actor(new UserId("social")).orElseThrow()))
                .extracting(CaseRecords.Kept::kind)
                .contains("Referral")
                .noneMatch(kind -> kind.startsWith("exclusion"));
        assertThat(as("manager").get("/api/cases/" + reference + "/access-log").text())
                .contains("/api/cases/{reference}")
                .doesNotContain("exclusions");
        assertThat(as("auditor").get("/api/cases/" + reference + "/access-log").text())
                .contains("exclusions");
        as("manager").get("/api/cases/" + reference + "/exclusions").notFound();
        as("manager").get("/api/exclusions").notFound();
    }

    @Test
    void anExclusionEndsByTwo() {
        var reference = referredBy("police", referral());
        var exclusion = agreed("coordinator", "national", reference, Map.of("agency", "MIA_OC-75"));
        var removal = "/api/exclusions/" + exclusion + "/removal";
        as("police").post(removal, Map.of("reasons", WHY)).notFound();
        as("coordinator").post(removal, Map.of("reasons", WHY)).ok();
        as("police").get("/api/cases/" + reference).notFound();
        approval("coordinator", exclusion).refused("SECOND_PERSON_REQUIRED");
        approval("coordinator2", exclusion).refused("OTHER_REGION_REQUIRED");
        as("national")
                .post("/api/exclusions/" + exclusion + "/rejection", Map.of())
                .ok();
        as("police").get("/api/cases/" + reference).notFound();

        as("commissioner").post(removal, Map.of("reasons", WHY)).ok();
        approval("commissioner", exclusion).refused("SECOND_PERSON_REQUIRED");
        assertThat(approval("coordinator79", exclusion).ok().get("state").asString())
                .isEqualTo("REMOVED");
        as("police").get("/api/cases/" + reference).ok();
        assertThat(as("police").queue(reference))
                .as("what was handed over stays there")
                .isEmpty();
    }

    @Test
    void aWrongProposalIsToldWhatIsWrong() {
        var reference = referredBy("police", referral());
        var door = "/api/cases/" + reference + "/exclusions/preview";
        wrong(as("coordinator").post(door, Map.of()), "agency", "EXCLUSION_NEEDS_AGENCY_OR_USER");
        wrong(
                as("coordinator").post(door, Map.of("agency", "MIA_OC-75", "user", "police")),
                "agency",
                "EXCLUSION_NEEDS_AGENCY_OR_USER");
        wrong(as("coordinator").post(door, Map.of("agency", "MIA_OC-99")), "agency", "AGENCY_UNKNOWN");
        wrong(as("coordinator").post(door, Map.of("user", "nobody")), "user", "USER_UNKNOWN");
        wrong(as("coordinator").post(door, Map.of("body", "COORD")), "body", "EXCLUSION_LEAVES_NOBODY");
        wrong(as("coordinator").post(door, Map.of("agency", "COORD")), "agency", "EXCLUSION_LEAVES_NOBODY");
        var brief = as("coordinator")
                .post("/api/cases/" + reference + "/exclusions", Map.of("agency", "MIA_OC-75", "reasons", "so"));
        assertThat(brief.status()).isEqualTo(422);
        assertThat(brief.text()).contains("reasons");
        proposed("coordinator", reference, Map.of("agency", "MIA_OC-75"));
        as("coordinator")
                .post("/api/cases/" + reference + "/exclusions", Map.of("agency", "MIA_OC-75", "reasons", WHY))
                .refused("EXCLUSION_EXISTS");
    }

    private String agreed(String one, String other, String reference, Map<String, Object> whom) {
        var proposed = proposed(one, reference, whom);
        assertThat(approval(other, proposed).ok().get("state").asString()).isEqualTo("IN_FORCE");
        return proposed;
    }

    private String proposed(String by, String reference, Map<String, Object> whom) {
        var body = new TreeMap<>(whom);
        body.put("reasons", WHY);
        var answer =
                as(by).post("/api/cases/" + reference + "/exclusions", body).created();
        assertThat(answer.get("state").asString()).isEqualTo("PROPOSED");
        return answer.get("id").asString();
    }

    private Answer approval(String by, String exclusion) {
        return as(by).post("/api/exclusions/" + exclusion + "/approval", Map.of());
    }

    private static void wrong(Answer answer, String field, String code) {
        answer.refused(code);
        assertThat(answer.json().get("field").asString()).isEqualTo(field);
    }

    private void samePerson(String... accounts) {
        for (var account : accounts) {
            change("update app_user set personnel_number = ? where id = ?", accounts[0], account);
        }
    }

    /** What every door without a variable answers this user. */
    private Map<String, String> everythingSeenBy(String user) {
        var seen = new TreeMap<String, String>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.asHttpMethod() == HttpMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/") && !pattern.contains("{"))
                .forEach(door -> seen.put(door, as(user).get(door).text()));
        for (var list : List.of(
                "/api/cases?size=500",
                "/api/tasks?queue=mine",
                "/api/tasks?queue=unassigned&size=500",
                "/api/tasks?queue=waiting&size=500",
                "/api/tasks?urgency=week&size=500",
                "/api/deadlines?size=200",
                "/api/notices?size=200")) {
            seen.put(list, as(user).get(list).text());
        }
        assertThat(seen).hasSizeGreaterThan(12);
        return seen;
    }

    private String found(String user) {
        return as(user).post(
                        "/api/person-searches",
                        Map.of("familyName", "Қасымова", "givenName", "Раушан", "purpose", "NEW_REFERRAL"))
                .ok()
                .get("hits")
                .toString()
                .replace("[]", "");
    }

    private static List<String> moves(JsonNode preview, String what) {
        return StreamSupport.stream(preview.get(what).spliterator(), false)
                .map(move -> "%s: %s -> %s as %s, held by %s"
                        .formatted(
                                move.get("task").asString(),
                                move.get("from").asString(),
                                move.get("to").asString(),
                                move.get("as").asString(),
                                move.has("heldBy") ? move.get("heldBy").asString() : "-"))
                .toList();
    }

    private JsonNode deadlinesAt(String agency, String reference) {
        return national()
                .get("/api/deadlines?reference=%s&agency=%s&status=RUNNING".formatted(reference, agency))
                .ok()
                .get("items");
    }

    /** Who got a message about a deadline of this case. */
    private List<String> toldOf(String reference) {
        return database.queryForList("""
                select distinct c.user_id from notice_copy c join notice n on n.id = c.notice_id
                where n.reference = ?""", String.class, reference);
    }

    private int datesIn(String feed) {
        return as("social2").get(feed).text().split("BEGIN:VEVENT", -1).length - 1;
    }
}
