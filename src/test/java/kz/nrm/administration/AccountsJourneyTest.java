package kz.nrm.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.nrm.desk.Browser;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two administrators open accounts and grant roles; one alone takes them away. */
class AccountsJourneyTest extends Journey {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private final String name = "n" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void twoAdministratorsOpenAnAccount() {
        var change = proposed("AKIMAT_SOC-75", "CASE_MANAGER");

        assertThat(refusal("admin", "/api/users/changes/" + change + "/approval"))
                .isEqualTo("SECOND_PERSON_REQUIRED");
        assertThat(account()).isEmpty();
        var approved = as("admin2")
                .post("/api/users/changes/" + change + "/approval", Map.of())
                .ok();

        assertThat(approved.get("password").asString()).hasSizeGreaterThan(15);
        assertThat(account()).isEqualTo("CASE_MANAGER");
        assertThat(refusal("admin2", "/api/users/changes/" + change + "/approval"))
                .isEqualTo("PROPOSAL_DECIDED");
    }

    @Test
    void nobodyApprovesTheirOwnProposalThroughAnotherAccount() {
        samePerson("admin", "admin2");
        try {
            var change = proposed("AKIMAT_SOC-75", "CASE_MANAGER");

            assertThat(refusal("admin2", "/api/users/changes/" + change + "/approval"))
                    .isEqualTo("SECOND_PERSON_REQUIRED");
            assertThat(as("admin2")
                            .post("/api/users/admin/roles", Map.of("role", "AUDITOR"))
                            .json()
                            .get("code")
                            .asString())
                    .isEqualTo("NOT_FOR_ONESELF");
        } finally {
            samePerson();
        }
    }

    @Test
    void nobodyGrantsThemselvesARole() {
        var answer = as("admin").post("/api/users/admin/roles", Map.of("role", "AUDITOR"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("code").asString()).isEqualTo("NOT_FOR_ONESELF");
    }

    @Test
    void aRoleIsHeldWhenTheSecondHasAgreedAndNoLongerWhenOneHasTakenIt() {
        open("NGO-75", "FIRST_RESPONDER");
        var change = as("admin2")
                .post("/api/users/" + name + "/roles", Map.of("role", "CASE_MANAGER"))
                .created();
        assertThat(account()).isEqualTo("FIRST_RESPONDER");

        as("admin")
                .post("/api/users/changes/" + change.get("id").asString() + "/approval", Map.of())
                .ok();

        assertThat(account()).isEqualTo("CASE_MANAGER FIRST_RESPONDER");
        assertThat(as("admin")
                        .delete("/api/users/" + name + "/roles/CASE_MANAGER")
                        .status())
                .isEqualTo(204);
        assertThat(account()).isEqualTo("FIRST_RESPONDER");
    }

    @ParameterizedTest
    @CsvSource({
        "INVESTIGATOR, NGO-75, ROLE_OF_POLICE_SIDE",
        "MIGRATION_OFFICER, AKIMAT_SOC-75, ROLE_OF_POLICE_SIDE",
        "CASE_MANAGER, MIA_OC-75, ROLE_HOLDS_LOCATION",
        "SHELTER_STAFF, PROSECUTOR-75, ROLE_HOLDS_LOCATION",
        "SOCIAL_WORKER, KNB_BORDER-75, ROLE_HOLDS_LOCATION",
        "AUDITOR, MIA_OC-75, ROLE_WATCHES_OVER_POLICE",
        "COORDINATOR_NATIONAL, PROSECUTOR-75, ROLE_WATCHES_OVER_POLICE"
    })
    void aRoleThatTheAgencyMustNotHoldIsRefused(String role, String agency, String rule) {
        var answer = as("admin").post("/api/users", account(agency, List.of(role)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("field").asString()).isEqualTo("role");
        assertThat(answer.json().get("code").asString()).isEqualTo(rule);
    }

    @Test
    void anAdministratorHoldsNoRoleThatOpensCases() {
        var answer = as("admin").post("/api/users", account("COORD", List.of("SYS_ADMIN", "COORDINATOR_NATIONAL")));

        assertThat(answer.json().get("code").asString()).isEqualTo("ADMIN_SEES_NO_CASE");
    }

    @Test
    void whoWatchesFromOutsideGetsNoRoleThatOpensCases() {
        var opensCases = as("admin")
                .post("/api/users/auditor/roles", Map.of("role", "CASE_MANAGER"))
                .json();

        assertThat(opensCases.get("code").asString()).isEqualTo("OVERSIGHT_SEES_NO_CASE");
    }

    @Test
    void theSecondSeesWhoseAccountItIs() {
        as("admin")
                .post("/api/users", account("AKIMAT_SOC-75", List.of("CASE_MANAGER")))
                .created();

        assertThat(as("admin2").get("/api/users/changes").ok().valueStream())
                .filteredOn(change -> change.get("user").asString().equals(name))
                .extracting(change -> change.get("personnelNumber").asString())
                .containsExactly(number());
        assertThat(new Browser(port).signIn("admin2").get("/users").body()).contains(number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"p-77", " P-77 ", "Р-77", "р\u2011\u200b77"})
    void aNumberThatIsTypedInAnotherWayIsTheSamePerson(String typed) {
        change("update app_user set personnel_number = 'P-77' where id = 'admin'");
        try {
            var own = new HashMap<>(account("AKIMAT_SOC-75", List.of("CASE_MANAGER")));
            own.put("personnelNumber", typed);

            as("admin").post("/api/users", own).refused("NOT_FOR_ONESELF");
        } finally {
            samePerson();
        }
    }

    @Test
    void whoIsDisabledIsOutEverywhere() {
        var password = open("AKIMAT_SOC-75", "SOCIAL_WORKER");
        var browser = new Browser(port);
        browser.get("/sign-in");
        browser.post("/sign-in", Map.of("username", name, "password", password));
        assertThat(browser.page()).contains("/sign-out");

        assertThat(as("admin")
                        .post("/api/users/" + name + "/disabling", Map.of())
                        .status())
                .isEqualTo(204);

        assertThat(browser.get("/").uri()).hasPath("/sign-in");
        assertThat(database.queryForObject(
                        "select count(*) from user_session where principal_name = ?", Long.class, name))
                .isZero();
        assertThat(as("admin")
                        .post("/api/users/" + name + "/enabling", Map.of())
                        .ok()
                        .get("enabled")
                        .asBoolean())
                .as("what an administrator disabled one administrator enables")
                .isTrue();
        assertThat(browser.get("/").uri()).as("the old session stays dead").hasPath("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/users", "/api/users/changes", "/api/agencies"})
    void forEverybodyElseThereIsNothing(String path) {
        for (var user : List.of("national", "auditor", "manager", "police")) {
            as(user).get(path).notFound();
        }
        assertThat(as("admin").get(path).ok().isEmpty()).isEqualTo(path.endsWith("changes") && waiting() == 0);
    }

    @Test
    void administratorsSeeNoCases() {
        var reference = referredBy("police", referral());

        as("admin").get("/api/cases/" + reference).notFound();
        assertThat(as("admin").get("/api/cases").ok().toString()).doesNotContain(reference);
        assertThat(as("admin").get("/api/tasks").ok().toString()).doesNotContain(reference);
    }

    @Test
    void thePageDoesWhatTheInterfaceDoes() {
        var first = new Browser(port).signIn("admin");
        first.get("/users");
        first.post(
                "/users",
                Map.of(
                        "user", name,
                        "displayName", "Somebody new",
                        "agency", "MIA_OC-75",
                        "personnelNumber", "P-" + name,
                        "role", "CASE_MANAGER"));
        assertThat(first.page()).contains("Эта роль открывает место проживания");
        first.post(
                "/users",
                Map.of(
                        "user", name,
                        "displayName", "Somebody new",
                        "agency", "MIA_OC-75",
                        "personnelNumber", "P-" + name,
                        "role", "INVESTIGATOR"));
        assertThat(first.page()).contains("Решит другой администратор", "Новая учётная запись " + name);
        var change = database.queryForObject("select id from account_proposal where user_id = ?", UUID.class, name);
        first.post("/users/changes/" + change + "/approval", Map.of());
        assertThat(first.page()).contains("Это решение принимает второй человек");

        var second = new Browser(port).signIn("admin2");
        second.get("/users");
        second.post("/users/changes/" + change + "/approval", Map.of());

        assertThat(second.page()).contains("Утверждено: " + name, "Пароль новой учётной записи");
        assertThat(new Browser(port).signIn("national").get("/users").statusCode())
                .isEqualTo(404);
    }

    private long waiting() {
        return database.queryForObject("select count(*) from account_proposal where state = 'WAITING'", Long.class);
    }

    private String open(String agency, String role) {
        var change = proposed(agency, role);
        return as("admin2")
                .post("/api/users/changes/" + change + "/approval", Map.of())
                .ok()
                .get("password")
                .asString();
    }

    private String proposed(String agency, String role) {
        return as("admin")
                .post("/api/users", account(agency, List.of(role)))
                .created()
                .get("id")
                .asString();
    }

    private Map<String, Object> account(String agency, List<String> roles) {
        return Map.of(
                "user", name,
                "displayName", "Somebody new",
                "agency", agency,
                "personnelNumber", "P-" + name,
                "roles", roles);
    }

    private String number() {
        return "P-" + name.toUpperCase(Locale.ROOT);
    }

    private String refusal(String user, String path) {
        var answer = as(user).post(path, Map.of());
        assertThat(answer.status()).isEqualTo(409);
        return answer.json().get("code").asString();
    }

    private String account() {
        return String.join("", database.queryForList("select roles from app_user where id = ?", String.class, name));
    }

    private void samePerson(String... ids) {
        change("update app_user set personnel_number = null where id like 'admin%'");
        for (var id : ids) {
            change("update app_user set personnel_number = 'P-1' where id = ?", id);
        }
    }
}
