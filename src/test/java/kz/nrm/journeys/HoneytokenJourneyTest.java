package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.desk.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** A case of nobody lies among the others, gives nobody work, and tells of whoever touches it. */
class HoneytokenJourneyTest extends Journey {

    private static final String DOOR = "/api/honeytokens";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private final String family =
            "К" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase();

    @BeforeEach
    void aDay() {
        itIs("2026-11-16T14:20");
    }

    @Test
    void it_is_a_closed_case_like_any_other_and_nobody_works_for_it() {
        var notices = count("select count(*) from notice");
        var trap = honeytoken(madeUp());

        assertThat(database.queryForMap(
                        "select state, closure_reason, referring_agency, receiving_agency from case_file where reference = ?",
                        trap))
                .containsEntry("state", "CLOSED")
                .containsEntry("closure_reason", "LOST_CONTACT")
                .containsEntry("referring_agency", "MIA_OC-75")
                .containsEntry("receiving_agency", "AKIMAT_SOC-75");
        assertThat(count("select count(*) from work_item where status = 'OPEN' and reference = ?", trap))
                .isZero();
        assertThat(count("select count(*) from deadline where status = 'RUNNING' and reference = ?", trap))
                .isZero();
        assertThat(count("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?", trap))
                .isZero();
        assertThat(count("select count(*) from outgoing_request where reference = ?", trap))
                .isZero();
        assertThat(count("select count(*) from notice")).isEqualTo(notices);
        hoursPass(24 * 7);
        assertThat(count("select count(*) from notice where reference = ?", trap))
                .isZero();
    }

    @Test
    void no_date_in_it_tells_when_it_was_planted() {
        referredBy("inspector", referral());
        var trap = honeytoken(madeUp());

        var ended = almaty("2026-10-17T19:20");
        var dates = Stream.of(
                        "select opened_at from case_file where reference = ?",
                        "select state_since from case_file where reference = ?",
                        "select since from case_party where reference = ?",
                        "select submitted_at from referral where reference = ?",
                        "select decided_at from consent where reference = ?",
                        "select created_at from work_item where reference = ?",
                        "select done_at from work_item where reference = ? and done_at is not null",
                        "select start_at from deadline where reference = ?",
                        "select ended_at from deadline where reference = ?")
                .flatMap(query -> {
                    var found = database.queryForList(query, OffsetDateTime.class, trap);
                    assertThat(found).as(query).isNotEmpty();
                    return found.stream();
                })
                .map(OffsetDateTime::toInstant);
        assertThat(dates).allMatch(date -> !date.isAfter(ended));
        assertThat(as("manager").get("/api/cases?size=1").text())
                .as("newest first")
                .contains("NRM-")
                .doesNotContain(trap);
    }

    @Test
    void a_line_in_a_list_tells_nobody() {
        var trap = honeytoken(madeUp());

        assertThat(as("manager").get("/api/cases?size=500").text()).contains(trap);
        assertThat(as("national")
                        .get("/api/deadlines?status=CANCELLED&size=200")
                        .ok())
                .isNotNull();
        as("manager").get("/api/tasks").ok();
        var browser = new Browser(port).signIn("manager");
        browser.get("/tasks");
        browser.post("/printed", Map.of("page", "/cases", "cases", trap));

        assertThat(told(trap)).isEmpty();
    }

    @Test
    void whoever_opens_changes_or_finds_it_is_told_to_oversight_and_to_nobody_else() {
        var trap = honeytoken(madeUp());

        as("manager").sees(trap);
        assertThat(told(trap)).containsExactly("auditor manager", "commissioner manager");
        assertThat(as("auditor").get("/api/alerts").text()).contains("HONEYTOKEN_TOUCHED", trap, "manager");
        for (var other : List.of("national", "manager", "admin")) {
            assertThat(as(other).get("/api/alerts").text()).doesNotContain("HONEYTOKEN");
        }

        new Browser(port).signIn("social").get("/cases/" + trap);
        assertThat(told(trap)).contains("auditor social");

        as("coordinator").reports(trap, "person-returned", Map.of());
        assertThat(told(trap)).contains("auditor coordinator");

        assertThat(search("social10")).doesNotContain(trap);
        assertThat(told(trap)).as("found by nobody").doesNotContain("auditor social10");
        change("delete from alert");
        assertThat(search("manager")).contains(trap);
        assertThat(told(trap)).containsExactly("auditor manager", "commissioner manager");
    }

    @Test
    void who_asks_in_vain_is_told_too_and_cannot_know_it() {
        var trap = honeytoken(madeUp());
        var real = referredBy("inspector", referral());

        for (var path : List.of("", "/map", "/access-log", "/similar")) {
            change("delete from alert");
            var denied = as("police10").get("/api/cases/" + trap + path);
            denied.notFound();
            assertThat(denied.text())
                    .isEqualTo(as("police10")
                            .get("/api/cases/" + real + path)
                            .text()
                            .replace(real, trap));
            assertThat(told(trap)).as(path).containsExactly("auditor police10", "commissioner police10");
        }
        change("delete from alert");
        var task = database.queryForList("select id from work_item where reference = ?", UUID.class, trap)
                .get(0);
        as("police10").get("/api/tasks/" + task).notFound();
        as("police10").get("/api/deadlines?reference=" + trap).ok();
        assertThat(told(trap)).hasSize(4);
        assertThat(told(real)).isEmpty();
    }

    @Test
    void oversight_alone_plants_and_two_of_them() {
        var region = Map.of("region", "ALMATY");
        for (var other : List.of("admin", "national", "manager", "coordinator")) {
            as(other).get(DOOR).notFound();
            as(other).post(DOOR, region).notFound();
        }
        var proposal = as("auditor").post(DOOR, region).created().get("id").asString();
        as("admin").post(DOOR + "/" + proposal + "/planting", decoy(madeUp())).notFound();
        as("auditor").post(DOOR + "/" + proposal + "/planting", decoy(madeUp())).refused("SECOND_PERSON_REQUIRED");
        as("commissioner")
                .post(DOOR + "/" + UUID.randomUUID() + "/planting", decoy(madeUp()))
                .notFound();

        var planted = as("commissioner")
                .post(DOOR + "/" + proposal + "/planting", decoy(madeUp()))
                .created();
        as("commissioner")
                .post(DOOR + "/" + proposal + "/planting", decoy(madeUp()))
                .refused("PROPOSAL_DECIDED");

        var all = as("auditor").get(DOOR).ok();
        assertThat(all.get("honeytokens").toString())
                .contains(planted.get("caseReference").asString());
        assertThat(all.get("missing").get("SHYMKENT").asInt()).isEqualTo(3);
        assertThat(database.queryForList(
                        "select what || ' ' || acted_by from audit_entry where why = ? order by written_at",
                        String.class,
                        proposal))
                .containsExactly("HoneytokenProposed auditor", "HoneytokenPlanted commissioner");
    }

    @Test
    void what_would_give_somebody_work_or_away_is_refused() {
        var proposal = as("auditor")
                .post(DOOR, Map.of("region", "ALMATY"))
                .created()
                .get("id")
                .asString();
        var elsewhere = madeUp();
        elsewhere.withObject("encounter").put("region", "SHYMKENT");
        var child = madeUp();
        child.put("underAge", "YES").withObject("person").remove("birthDate");
        var silent = madeUp();
        silent.put("consent", "REFUSED");
        var door = DOOR + "/" + proposal + "/planting";

        as("commissioner").post(door, decoy(elsewhere)).refused("HONEYTOKEN_OTHER_REGION");
        as("commissioner").post(door, decoy(child)).refused("HONEYTOKEN_NOT_ADULT");
        as("commissioner").post(door, decoy(silent)).refused("HONEYTOKEN_NEEDS_CASE");
        as("commissioner").post(door, decoy(madeUp(), hoursAgo(-1))).refused("HONEYTOKEN_NOT_PAST");
        var writtenByNobodyWhoRefers = new HashMap<>(decoy(madeUp()));
        writtenByNobodyWhoRefers.put("writtenBy", "manager");
        as("commissioner").post(door, writtenByNobodyWhoRefers).refused("HONEYTOKEN_WRITER");
        var broken = madeUp();
        broken.put("language", "xx1");
        var answer = as("commissioner").post(door, decoy(broken));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("referral.language");
    }

    private ObjectNode madeUp() {
        var person = referral();
        person.withObject("encounter").put("at", hoursAgo(30 * 24 + 2));
        person.withObject("person")
                .put("familyName", family)
                .put("givenName", "Айгерим")
                .put("birthDate", "1996-02-29");
        return person;
    }

    private Map<String, Object> decoy(ObjectNode referral) {
        return decoy(referral, hoursAgo(30 * 24 - 5));
    }

    private Map<String, Object> decoy(ObjectNode referral, String ended) {
        return Map.of("writtenBy", "police", "referredAt", hoursAgo(30 * 24), "endedAt", ended, "referral", referral);
    }

    private String search(String user) {
        var question = Map.of(
                "familyName", family, "givenName", "Айгерим", "birthDate", "1996-02-29", "purpose", "PERSON_ASKS");
        return as(user).post("/api/person-searches", question).text();
    }

    private int count(String query, Object... values) {
        return database.queryForObject(query, Integer.class, values);
    }

    /** Whom an alarm about this case was told, and about whom. */
    private List<String> told(String reference) {
        return database.queryForList(
                "select told || ' ' || about from alert where kind = 'HONEYTOKEN_TOUCHED' and reference = ? order by 1",
                String.class,
                reference);
    }
}
