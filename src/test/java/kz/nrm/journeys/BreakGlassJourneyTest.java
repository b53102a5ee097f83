package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kz.nrm.access.BreakGlass;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.casefile.file.SampleFiles;
import kz.nrm.desk.Browser;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import kz.nrm.signin.Authenticator;
import kz.nrm.signin.PasskeyDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** In an emergency identity or medical data of one case are opened for an hour, before the eyes of two organisations. */
class BreakGlassJourneyTest extends Journey {

    private static final String UNKNOWN = "NRM-0000-0000-0000";
    private static final String WHY = "She was found unconscious and the hospital asks who she is.";
    private static final String FOUND = "The hospital confirms the call at this time.";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Users users;

    @Autowired
    private CaseAccess access;

    @Autowired
    private BreakGlass glasses;

    @Autowired
    private JdbcTemplate database;

    private final List<String> created = new ArrayList<>();
    private final Map<String, Authenticator> authenticators = new HashMap<>();
    private String reference = "";
    private String coordinator = "";

    @BeforeEach
    void aCaseAndItsCoordinator() {
        reference = referredBy("police", referral());
        coordinator = somebody("COORD-75", Role.COORDINATOR_REGION);
    }

    @AfterEach
    void theyLeave() {
        created.forEach(user -> change("update app_user set enabled = false where id = ?", user));
    }

    @Test
    void it_is_open_for_an_hour_and_shuts_by_itself() {
        similar(coordinator).notFound();

        var opened = opens(coordinator, "IDENTITY", 1).created();

        assertThat(opened.get("expiresAt").asString())
                .isEqualTo(almaty("2026-11-16T15:20").toString());
        assertThat(opened.get("reviewDueAt").asString())
                .isEqualTo(almaty("2026-11-19T14:20").toString());
        similar(coordinator).ok();
        assertThat(mayRead(coordinator, Compartment.IDENTITY)).isTrue();
        assertThat(mayRead(coordinator, Compartment.MEDICAL)).isFalse();
        assertThat(mayRead(coordinator, Compartment.LOCATION)).isFalse();
        assertThat(mayRead("coordinator2", Compartment.IDENTITY))
                .as("nobody else of the office")
                .isFalse();
        opens(coordinator, "IDENTITY", 1).refused("GLASS_OPEN");
        itIs("2026-11-16T15:19");
        similar(coordinator).ok();
        itIs("2026-11-16T15:20");
        similar(coordinator).notFound();
        assertThat(mayRead(coordinator, Compartment.IDENTITY)).isFalse();
    }

    @Test
    void what_is_open_is_read_and_neither_added_to_nor_removed() {
        var somebody = somebody("COORD-75", Role.CASE_MANAGER);
        change("update case_party set relation = 'REFERRER' where reference = ? and agency = 'COORD-75'", reference);
        as("manager")
                .adds(reference, "IDENTITY_PAPER", "paper.pdf", SampleFiles.pdf())
                .created();
        var files = "/api/cases/" + reference + "/attachments";
        assertThat(as(somebody).get(files).ok().get("files")).isEmpty();

        opens(somebody, "IDENTITY", 1).created();

        var seen = as(somebody).get(files).ok();
        assertThat(seen.get("mayAdd")).isEmpty();
        var file = seen.get("files").get(0);
        assertThat(file.get("name").asString()).isEqualTo("paper.pdf");
        assertThat(file.get("removable").asBoolean()).isFalse();
        as(somebody)
                .adds(reference, "IDENTITY_PAPER", "b.pdf", SampleFiles.pdf())
                .refused("NOT_YOUR_ROLE");
        as(somebody)
                .post(files + "/" + file.get("id").asString() + "/removal", Map.of("reason", "TWICE"))
                .refused("NOT_YOUR_ROLE");
    }

    @Test
    void two_organisations_are_told_at_once_and_nothing_of_the_content() {
        opens(coordinator, "IDENTITY", 1).created();

        assertThat(List.of("national", "national2", "auditor")).allSatisfy(watcher -> {
            var told = as(watcher).get("/api/alerts").ok();
            var alert = StreamSupport.stream(told.get("alerts").spliterator(), false)
                    .filter(one -> one.path("caseReference").asString("").equals(reference))
                    .findFirst()
                    .orElseThrow();
            assertThat(alert.get("kind").asString()).isEqualTo("GLASS_BROKEN");
            assertThat(alert.get("about").asString()).isEqualTo(coordinator);
            assertThat(told.toString()).doesNotContain("unconscious");
            assertThat(sent(watcher)).isEqualTo(1);
        });
        assertThat(as(coordinator).get("/api/alerts").ok().get("total").asInt()).isZero();
    }

    @Test
    void every_use_and_every_read_stands_in_the_trail_and_the_words_under_seal() {
        var id = opens(coordinator, "IDENTITY", 1).created().get("id").asString();
        similar(coordinator).ok();
        reviewed("auditor", id, "JUSTIFIED");

        assertThat(trail("what")).contains("GlassBroken:IDENTITY:LIFE_IN_DANGER", "GlassReviewed:JUSTIFIED");
        assertThat(trail("why")).contains("break-glass " + id);
        var seen = as("auditor").get("/api/cases/" + reference + "/access-log?compartment=IDENTITY");
        assertThat(seen.ok().get("looks").get(0).get("user").asString()).isEqualTo(coordinator);
        assertThat(as("auditor").get("/api/break-glass").text()).contains(WHY, FOUND, id);
        assertThat(as(coordinator).get("/api/break-glass").text()).contains(WHY, id);
        assertThat(as("coordinator2").get("/api/break-glass").text()).doesNotContain(id);
    }

    @Test
    void the_second_factor_is_shown_with_the_very_request_and_guesses_are_slowed() {
        as(coordinator)
                .post("/api/cases/" + reference + "/break-glass", emergency("IDENTITY"))
                .refused("CODE_WRONG");
        opens(coordinator, "IDENTITY", 0).refused("CODE_WRONG");
        as("coordinator2")
                .post("/api/cases/" + reference + "/break-glass", emergency("IDENTITY"))
                .refused("SECOND_FACTOR_MISSING");
        for (var guess = 0; guess < 3; guess++) {
            opens(coordinator, "IDENTITY", 500).refused("CODE_WRONG");
        }

        var slowed = opens(coordinator, "IDENTITY", 1);

        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isNotEmpty();
        assertThat(uses()).isZero();
    }

    @Test
    void a_passkey_gives_a_code_for_the_very_request_once() {
        var user = new UserId("k" + UUID.randomUUID());
        users.create(
                user, "Somebody", "training-2026", new AgencyId("COORD-75"), Set.of(Role.COORDINATOR_REGION), true);
        created.add(user.value());
        var browser = new Browser(port).signIn(user.value());
        var key = new PasskeyDevice().registered(browser);
        var emergency = new HashMap<>(emergency("IDENTITY"));
        emergency.put("code", key.code(browser));

        as(user.value())
                .post("/api/cases/" + reference + "/break-glass", emergency)
                .created();

        emergency.put("compartment", "MEDICAL");
        as(user.value())
                .post("/api/cases/" + reference + "/break-glass", emergency)
                .refused("CODE_WRONG");
    }

    @Test
    void whoever_is_late_with_the_review_loses_the_user_the_account() {
        var id = opens(coordinator, "IDENTITY", 1).created().get("id").asString();
        itIs("2026-11-19T14:19");
        glasses.suspendOverdue();
        assertThat(as(coordinator).get("/api/cases").status()).isEqualTo(200);

        itIs("2026-11-19T14:20");
        glasses.suspendOverdue();

        assertThat(as(coordinator).get("/api/cases").status()).isEqualTo(401);
        assertThat(as("auditor").get("/api/alerts").text()).contains("GLASS_NOT_REVIEWED");
        assertThat(database.queryForList(
                        "select what from audit_entry where stream = 'user:system' and why = ?",
                        String.class,
                        coordinator))
                .containsExactly("AccountDisabled");
        enabling("admin").refused("REVIEW_MISSING");
        reviewed("national", id, "JUSTIFIED");
        var waiting = enabling("admin").ok();
        assertThat(waiting.get("enabled").asBoolean()).isFalse();
        enabling("admin2").refused("ENABLING_PROPOSED");
        var approval = "/api/users/changes/" + waiting.get("waiting").get("id").asString() + "/approval";
        as("admin").post(approval, Map.of()).refused("SECOND_PERSON_REQUIRED");
        assertThat(as(coordinator).get("/api/cases").status()).isEqualTo(401);

        as("admin2").post(approval, Map.of()).ok();

        opens(coordinator, "MEDICAL", 0).created();
        glasses.suspendOverdue();
        assertThat(as(coordinator).get("/api/cases").status()).isEqualTo(200);
    }

    @Test
    void an_account_that_can_be_used_all_the_same_is_closed_again() {
        opens(coordinator, "IDENTITY", 1).created();
        itIs("2026-11-19T14:20");
        glasses.suspendOverdue();
        change("update app_user set enabled = true where id = ?", coordinator);

        glasses.suspendOverdue();

        assertThat(as(coordinator).get("/api/cases").status()).isEqualTo(401);
    }

    @Test
    void what_two_have_agreed_upon_waits_when_another_emergency_is_overdue_meanwhile() {
        var first = opens(coordinator, "IDENTITY", 1).created().get("id").asString();
        itIs("2026-11-16T15:20");
        opens(coordinator, "MEDICAL", 0).created();
        itIs("2026-11-19T14:20");
        glasses.suspendOverdue();
        reviewed("national", first, "JUSTIFIED");
        var waiting = enabling("admin").ok().get("waiting").get("id").asString();

        itIs("2026-11-19T15:20");

        as("admin2")
                .post("/api/users/changes/" + waiting + "/approval", Map.of())
                .refused("REVIEW_MISSING");
    }

    @Test
    void nobody_reviews_what_they_did_not_even_by_another_account() {
        var first = somebody("COORD", Role.COORDINATOR_NATIONAL);
        var second = somebody("COORD", Role.COORDINATOR_NATIONAL);
        change("update app_user set personnel_number = 'P-glass' where id in (?, ?)", first, second);

        var id = opens(first, "MEDICAL", 1).created().get("id").asString();

        assertThat(as(second).get("/api/alerts").ok().get("total").asInt()).isZero();
        review(first, id, "JUSTIFIED").refused("SECOND_PERSON_REQUIRED");
        review(second, id, "JUSTIFIED").refused("SECOND_PERSON_REQUIRED");
        review("coordinator2", id, "JUSTIFIED").notFound();
        reviewed("auditor", id, "NOT_JUSTIFIED");
        review("national", id, "JUSTIFIED").refused("GLASS_REVIEWED");
        opens(first, "IDENTITY", 1).refused("GLASS_SUSPENDED");
    }

    @Test
    void the_police_side_opens_nothing_its_roles_do_not_hold_and_nobody_a_location() {
        for (var compartment : List.of("IDENTITY", "MEDICAL")) {
            as("investigator")
                    .post("/api/cases/" + reference + "/break-glass", emergency(compartment))
                    .refused("NOT_YOUR_ROLE");
        }
        for (var compartment : List.of("LOCATION", "TESTIMONY", "IMMIGRATION")) {
            var answer = as(coordinator).post("/api/cases/" + reference + "/break-glass", emergency(compartment));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().get("violations").get(0).get("field").asString())
                    .isEqualTo("compartment");
        }
        assertThat(uses()).isZero();
    }

    @Test
    void exclusion_wins_before_and_after() {
        opens(coordinator, "IDENTITY", 1).created();
        shutOut("user", coordinator);
        shutOut("agency", "MIA_OC-75");

        assertThat(mayRead(coordinator, Compartment.IDENTITY)).isFalse();
        assertThat(as(coordinator).get("/api/break-glass").ok().get("total").asInt())
                .isZero();
        for (var user : List.of(coordinator, "investigator", "health")) {
            var hidden = as(user).post("/api/cases/" + reference + "/break-glass", emergency("MEDICAL"));
            var unknown = as(user).post("/api/cases/" + UNKNOWN + "/break-glass", emergency("MEDICAL"));
            hidden.notFound();
            assertThat(hidden.text()).isEqualTo(unknown.text().replace(UNKNOWN, reference));
        }
    }

    private String somebody(String agency, Role role) {
        var user = new UserId("g" + UUID.randomUUID());
        users.create(user, "Somebody", "training-2026", new AgencyId(agency), Set.of(role), true);
        authenticators.put(user.value(), new Authenticator(application, user).enrol());
        created.add(user.value());
        return user.value();
    }

    private Answer opens(String user, String compartment, int later) {
        var emergency = new HashMap<>(emergency(compartment));
        emergency.put("code", authenticators.get(user).code(later));
        return as(user).post("/api/cases/" + reference + "/break-glass", emergency);
    }

    private static Map<String, String> emergency(String compartment) {
        return Map.of("compartment", compartment, "reason", "LIFE_IN_DANGER", "text", WHY);
    }

    private Answer enabling(String administrator) {
        return as(administrator).post("/api/users/" + coordinator + "/enabling", Map.of());
    }

    private Answer similar(String user) {
        return as(user).get("/api/cases/" + reference + "/similar");
    }

    private void reviewed(String user, String id, String verdict) {
        assertThat(review(user, id, verdict).status()).isEqualTo(204);
    }

    private Answer review(String user, String id, String verdict) {
        return as(user).post("/api/break-glass/" + id + "/review", Map.of("verdict", verdict, "findings", FOUND));
    }

    private boolean mayRead(String user, Compartment compartment) {
        return access.mayRead(users.actor(new UserId(user)).orElseThrow(), new CaseReference(reference), compartment);
    }

    private void shutOut(String what, String whom) {
        as("coordinator2")
                .reports(
                        reference,
                        "exclusion-proposed",
                        Map.of(what, whom, "reasons", "The person names somebody of this unit."))
                .created();
        as("national").reports(reference, "exclusion-approved", Map.of()).created();
    }

    private List<String> trail(String column) {
        return database.queryForList(
                "select " + column + " from audit_entry where reference = ? and " + column + " is not null",
                String.class,
                reference);
    }

    private int uses() {
        return database.queryForObject(
                "select count(*) from broken_glass where reference = ?", Integer.class, reference);
    }

    private int sent(String user) {
        return database.queryForObject(
                "select count(*) from sent_message m where m.user_id = ? and exists "
                        + "(select 1 from alert a where a.id = m.id and a.reference = ?)",
                Integer.class,
                user,
                reference);
    }
}
