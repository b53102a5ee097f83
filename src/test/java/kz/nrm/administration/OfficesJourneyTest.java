package kz.nrm.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.nrm.desk.Browser;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Two administrators register a further office, give offices their real names, and close one that is no longer needed. */
class OfficesJourneyTest extends Journey {

    private static final String CHANGES = "/api/agencies/changes/";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String worker = "n" + unique;

    @Test
    void aFurtherOfficeRefersTakesWorkAndIsClosedWhenNothingLiesThere() {
        var office = registered("Хоум");
        staffed(office, worker);
        var own = referredBy(worker, referral());
        assertThat(as(worker).sees(own).toString()).contains(own);

        var handedOver = handedOverTo(office);
        assertThat(as(worker).queue(handedOver)).contains("Task_AcceptReferral");
        refused("/api/agencies/" + office + "/closing", "OFFICE_HAS_USERS");

        as("admin").post("/api/users/" + worker + "/disabling", Map.of()).done();
        refused("/api/agencies/" + office + "/closing", "OFFICE_HAS_TASKS");
        as("admin").post("/api/users/" + worker + "/enabling", Map.of()).ok();
        rejected(worker, handedOver);
        as("coordinator").does(handedOver, "Task_ReassignReferral", Map.of("agency", "AKIMAT_SOC-75"));
        as(worker).does(own, "Task_MeetUrgentNeeds");
        assertThat(as(worker).queue(own)).isEmpty();
        as("admin").post("/api/users/" + worker + "/disabling", Map.of()).done();

        approved(as("admin").post("/api/agencies/" + office + "/closing", Map.of()));
        nothingNewGoesTo(office);
        assertThat(national().sees(own).toString()).as("old cases name it").contains(office);

        approved(as("admin").post("/api/agencies/" + office + "/reopening", Map.of()));
        assertThat(listed(office).get("open").asBoolean()).isTrue();
        approved(as("admin").post("/api/agencies/" + office + "/closing", Map.of()));
    }

    @Test
    void nobodyApprovesTheirOwnOfficeNotThroughAnotherAccountEither() {
        var change = proposed("Өз");
        as("admin").post(CHANGES + change + "/approval", Map.of()).refused("SECOND_PERSON_REQUIRED");
        samePerson("admin", "admin2");
        try {
            as("admin2").post(CHANGES + change + "/approval", Map.of()).refused("SECOND_PERSON_REQUIRED");
        } finally {
            samePerson();
        }

        as("admin2").post(CHANGES + change + "/rejection", Map.of()).done();
        as("admin2").post(CHANGES + change + "/approval", Map.of()).refused("PROPOSAL_DECIDED");
        as("admin2").post(CHANGES + UUID.randomUUID() + "/approval", Map.of()).refused("PROPOSAL_UNKNOWN");
        assertThat(written("admin", "OfficeRegistrationProposed")).isPositive();
        assertThat(written("admin2", "OfficeRegistrationRejected")).isPositive();
    }

    @Test
    void ofTwoWhoApproveAtOnceOneDoes() {
        var change = proposed("Жарыс");

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> as("admin2").post(CHANGES + change + "/approval", Map.of())))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        var office = answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().get("office").asString())
                .findFirst()
                .orElseThrow();
        assertThat(named("Жарыс")).isEqualTo(1);
        approved(as("admin").post("/api/agencies/" + office + "/closing", Map.of()));
    }

    @Test
    void whatWasApprovedOnAnotherNodeHoldsHereWithinSeconds() {
        var office = "GUARDIAN-79-" + (100 + Math.abs(unique.hashCode() % 900));
        edition("REGISTRATION", office);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> as("admin")
                        .get("/api/agencies?kind=GUARDIAN&region=SHYMKENT")
                        .text()
                        .contains(office));

        edition("CLOSING", office);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !listed(office).get("open").asBoolean());
    }

    @Test
    void anAgencyThatIsShutOutIsItWithItsFurtherOfficesAlsoThoseThatComeLater() {
        var before = registered("Бұрын");
        staffed(before, worker);
        var reference = referredBy(worker, referral());
        shutsOutEveryNgo(reference);

        as(worker).get("/api/cases/" + reference).notFound();
        as("manager")
                .get("/api/cases/" + reference + "/preview?agency=" + before)
                .refused("AGENCY_UNKNOWN");
        var later = registered("Кейін");
        as("manager")
                .get("/api/cases/" + reference + "/preview?agency=" + later)
                .refused("AGENCY_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"COORD", "OMBUDSMAN", "IOM", "PANEL"})
    void ofSomeKindsThereIsOne(String kind) {
        var asked = office("Бір");
        asked.put("kind", kind);
        var answer = as("admin").post("/api/agencies", asked);
        answer.refused("OFFICE_KIND_SINGLE");
        assertThat(answer.json().get("field").asString()).isEqualTo("kind");
    }

    @Test
    void whatIsAskedWronglyIsRefusedByName() {
        var asked = office("Қате");
        asked.remove("nameKk");
        asked.put("nameEn", " ");
        var answer = as("admin").post("/api/agencies", asked);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("nameKk", "nameEn").doesNotContain("nameRu");

        asked.put("nameKk", "Қате " + unique);
        asked.put("nameEn", "Hotline 11616");
        as("admin").post("/api/agencies", asked).refused("OFFICE_NAME_TAKEN");
        refused("/api/agencies/NGO-75/closing", "OFFICE_CONFIGURED");
        refused("/api/agencies/NGO-75/reopening", "OFFICE_OPEN");
        refused("/api/agencies/NGO-75-999/closing", "AGENCY_UNKNOWN");
        as("admin")
                .post("/api/agencies/no id/closing".replace(' ', '_'), Map.of())
                .notFound();
    }

    @Test
    void forEverybodyElseThereIsNothing() {
        var change = proposed("Басқа");
        for (var user : List.of("national", "auditor", "manager", "police")) {
            as(user).get("/api/agencies").notFound();
            as(user).get("/api/agencies/changes").notFound();
            as(user).post("/api/agencies", office("Жат")).notFound();
            as(user).post("/api/agencies/NGO-75/names", names("Жат")).notFound();
            as(user).post("/api/agencies/NGO-75/closing", Map.of()).notFound();
            as(user).post("/api/agencies/NGO-75/reopening", Map.of()).notFound();
            as(user).post(CHANGES + change + "/approval", Map.of()).notFound();
            as(user).post(CHANGES + change + "/rejection", Map.of()).notFound();
        }
        as("admin").post(CHANGES + change + "/rejection", Map.of()).done();
        var browser = new Browser(port).signIn("national");
        browser.get("/");
        assertThat(browser.get("/agencies").statusCode()).isEqualTo(404);
        assertThat(browser.get("/agencies/NGO-75").statusCode()).isEqualTo(404);
        assertThat(browser.post("/agencies", office("Жат")).statusCode()).isEqualTo(404);
        assertThat(browser.post("/agencies/NGO-75/names", names("Жат")).statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/agencies/NGO-75/closing", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/agencies/changes/" + change + "/approval", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePagesDoWhatTheInterfaceDoes() {
        var first = new Browser(port).signIn("admin");
        first.get("/agencies?kind=NGO&region=ALMATY");
        assertThat(first.page()).contains("NGO-75").doesNotContain("NGO-71", "value=\"OMBUDSMAN\" id");
        var asked = office("Бет");
        asked.remove("nameKk");
        assertThat(first.post("/agencies", asked).statusCode()).isEqualTo(422);
        assertThat(first.page()).contains("href=\"#f-nameKk\"", String.valueOf(asked.get("nameRu")));
        first.post("/agencies", office("Бет"));
        assertThat(first.page()).contains("Решит другой администратор", "Это предложили вы сами");
        first.get("/approvals");
        assertThat(first.page()).contains("Решение принимается на странице ведомств");

        var second = new Browser(port).signIn("admin2");
        second.get("/agencies");
        second.post("/agencies/changes/" + waiting("Бет") + "/approval", Map.of());
        assertThat(second.page()).contains("Согласовано");
        var office = id("Бет");
        second.get("/users");
        assertThat(second.page()).contains("value=\"" + office + "\"");

        second.get("/agencies/" + office);
        assertThat(second.page()).contains("Бет " + unique, office + "/closing");
        second.post("/agencies/" + office + "/names", names("Парақ"));
        second.post("/agencies/" + office + "/closing", Map.of());
        assertThat(second.page()).contains("Одно изменение этого отделения уже ждёт решения");
        first.post("/agencies/changes/" + waiting("Парақ") + "/approval", Map.of());
        first.get("/agencies/" + office);
        assertThat(first.page()).contains("Парақ " + unique).doesNotContain("Бет " + unique);
        first.get("/agencies/NGO-75");
        assertThat(first.page()).contains("поэтому оно не закрывается").doesNotContain("NGO-75/closing");
        approved(as("admin").post("/api/agencies/" + office + "/closing", Map.of()));
    }

    private void nothingNewGoesTo(String office) {
        assertThat(listed(office).get("open").asBoolean()).isFalse();
        as("admin").post("/api/users", account(office, "x" + unique)).refused("OFFICE_CLOSED");
        as("admin").post("/api/users/" + worker + "/enabling", Map.of()).refused("OFFICE_CLOSED");
        var referral = referral().put("receivingAgency", office);
        assertThat(as("police").post("/api/referrals", referral).text()).contains("UnknownReceiver");
        var reference = referredBy("inspector", referral());
        as("manager")
                .get("/api/cases/" + reference + "/preview?agency=" + office)
                .refused("AGENCY_UNKNOWN");
        rejected("manager", reference);
        var task = as("coordinator").taskId(reference, "Task_ReassignReferral");
        assertThat(as("coordinator").get("/api/tasks/" + task + "/form").text())
                .contains("NGO-75")
                .doesNotContain(office);
        as("coordinator")
                .tries(reference, "Task_ReassignReferral", Map.of("agency", office, "reason", "It asks for work."))
                .refused("AGENCY_UNKNOWN");
        as("coordinator").does(reference, "Task_ReassignReferral", Map.of("agency", "AKIMAT_SOC-75"));
        var browser = new Browser(port).signIn("admin");
        browser.get("/users");
        assertThat(browser.page()).contains("value=\"NGO-75\"").doesNotContain("value=\"" + office + "\"");
    }

    private void shutsOutEveryNgo(String reference) {
        var asked = Map.of("body", "NGO", "reasons", "The person names somebody there as one who took part.");
        var exclusion = as("coordinator")
                .post("/api/cases/" + reference + "/exclusions", asked)
                .created()
                .get("id")
                .asString();
        as("national")
                .post("/api/exclusions/" + exclusion + "/approval", Map.of())
                .ok();
    }

    private String handedOverTo(String office) {
        var reference = referredBy("inspector", referral());
        rejected("manager", reference);
        var task = as("coordinator").taskId(reference, "Task_ReassignReferral");
        assertThat(as("coordinator").get("/api/tasks/" + task + "/form").text()).contains(office);
        as("coordinator").does(reference, "Task_ReassignReferral", Map.of("agency", office));
        return reference;
    }

    private void rejected(String user, String reference) {
        as(user).does(reference, "Task_AcceptReferral", Map.of("accepted", false, "rejection", "NO_CAPACITY"));
    }

    private String registered(String name) {
        as("admin2").post(CHANGES + proposed(name) + "/approval", Map.of()).ok();
        assertThat(written("admin2", "OfficeRegistrationApproved")).isPositive();
        return id(name);
    }

    private String proposed(String name) {
        return as("admin")
                .post("/api/agencies", office(name))
                .created()
                .get("id")
                .asString();
    }

    private void approved(Answer proposal) {
        as("admin2")
                .post(CHANGES + proposal.created().get("id").asString() + "/approval", Map.of())
                .ok();
    }

    private void refused(String path, String code) {
        as("admin").post(path, Map.of()).refused(code);
    }

    /** An account in the office, by two administrators; it signs in as all demo users do. */
    private void staffed(String office, String user) {
        var change = as("admin")
                .post("/api/users", account(office, user))
                .created()
                .get("id")
                .asString();
        as("admin2")
                .post("/api/users/changes/" + change + "/approval", Map.of())
                .ok();
        change(
                "update app_user set password_hash = (select password_hash from app_user where id = 'manager') where id = ?",
                user);
    }

    private Map<String, Object> account(String agency, String user) {
        return Map.of(
                "user",
                user,
                "displayName",
                "Somebody new",
                "agency",
                agency,
                "personnelNumber",
                "P-" + user,
                "roles",
                List.of("CASE_MANAGER", "FIRST_RESPONDER"));
    }

    private Map<String, Object> office(String name) {
        var asked = new HashMap<String, Object>(names(name));
        asked.put("kind", "NGO");
        asked.put("region", "ALMATY");
        return asked;
    }

    private Map<String, String> names(String name) {
        return Map.of(
                "nameKk", name + " " + unique,
                "nameRu", name + " " + unique + " ру",
                "nameEn", name + " " + unique + " en");
    }

    private JsonNode listed(String office) {
        return all().filter(one -> one.get("id").asString().equals(office))
                .findFirst()
                .orElseThrow();
    }

    private String id(String name) {
        return all().filter(one -> one.get("names").get("kk").asString().equals(name + " " + unique))
                .map(one -> one.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private long named(String name) {
        return all().filter(one -> one.get("names").get("kk").asString().equals(name + " " + unique))
                .count();
    }

    private Stream<JsonNode> all() {
        return StreamSupport.stream(as("admin").get("/api/agencies").ok().spliterator(), false);
    }

    private UUID waiting(String name) {
        return database.queryForObject(
                "select id from office_change where name_kk = ? and state = 'WAITING'",
                UUID.class,
                name + " " + unique);
    }

    private long written(String user, String what) {
        return database.queryForObject(
                "select count(*) from audit_entry where acted_by = ? and what = ?", Long.class, user, what);
    }

    /** As another node writes it down. */
    private void edition(String what, String office) {
        change("""
                insert into office_change (id, what, agency, kind, region, name_kk, name_ru, name_en, state, edition,
                  proposed_by, proposed_at, decided_by, decided_at, version)
                select ?, ?, ?, 'GUARDIAN', 'SHYMKENT', ?, ?, ?, 'APPROVED', coalesce(max(edition), 0) + 1,
                  'admin', current_timestamp, 'admin2', current_timestamp, 0 from office_change""", UUID.randomUUID(), what, office, "Түйін " + unique, "Узел " + unique, "Node " + unique);
    }

    private void samePerson(String... ids) {
        change("update app_user set personnel_number = null where id like 'admin%'");
        for (var id : ids) {
            change("update app_user set personnel_number = 'P-1' where id = ?", id);
        }
    }
}
