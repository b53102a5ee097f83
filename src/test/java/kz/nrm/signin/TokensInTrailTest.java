package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever comes in by tokens, comes back, leaves or gets no farther is written down like whoever uses the pages. */
class TokensInTrailTest extends Journey {

    private static final String PASSWORD = "training-2026";
    private static final String DOOR = "POST /api/tokens";
    private static final String REFRESH = "POST /api/tokens/refresh";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Users users;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private JsonMapper json;

    private final HttpClient http = HttpClient.newHttpClient();
    private final UserId user = new UserId("k" + UUID.randomUUID());

    @BeforeEach
    void somebodyNew() {
        users.create(user, "Somebody", PASSWORD, new AgencyId("AKIMAT_SOC-75"), Set.of(Role.SOCIAL_WORKER), true);
    }

    @Test
    void who_comes_in_comes_back_and_leaves() throws Exception {
        var first = pair(signIn(PASSWORD, null));
        assertThat(rows()).containsExactly("SignedIn DONE " + DOOR);
        assertThat(database.queryForMap("select roles, agency from audit_entry where stream = ?", stream()))
                .containsEntry("roles", "SOCIAL_WORKER")
                .containsEntry("agency", "AKIMAT_SOC-75");

        var second = pair(refresh(first.get("refreshToken").asString()));
        assertThat(rows()).last().isEqualTo("TokensRenewed DONE " + REFRESH);
        assertThat(database.queryForList("select agency from audit_entry where stream = ?", String.class, stream()))
                .containsExactly("AKIMAT_SOC-75", "AKIMAT_SOC-75");

        signOut(second.get("token").asString());
        assertThat(rows()).last().isEqualTo("SignedOut DONE DELETE /api/tokens");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void a_wrong_password_and_a_wrong_code_have_a_row_each_and_nobody_came_in() throws Exception {
        assertThat(signIn("guessed", null).statusCode()).isEqualTo(401);
        assertThat(rows()).containsExactly("SignInFailed FAILED " + DOOR);

        new Authenticator(application, user).enrol();
        assertThat(signIn(PASSWORD, "000000").statusCode()).isEqualTo(401);
        assertThat(signIn(PASSWORD, null).statusCode()).isEqualTo(401);

        assertThat(rows()).hasSize(3).containsOnly("SignInFailed FAILED " + DOOR);
    }

    @Test
    void codes_that_are_guessed_have_a_row_each_the_slowed_one_too() throws Exception {
        new Authenticator(application, user).enrol();
        for (var guess = 0; guess < 5; guess++) {
            assertThat(signIn(PASSWORD, "000000").statusCode()).isEqualTo(401);
        }
        assertThat(signIn(PASSWORD, "000000").statusCode()).isEqualTo(429);

        assertThat(rows()).hasSize(6).containsOnly("SignInFailed FAILED " + DOOR);
    }

    @Test
    void a_refresh_token_that_is_shown_twice_is_written_down() throws Exception {
        var first = pair(signIn(PASSWORD, null));
        pair(refresh(first.get("refreshToken").asString()));

        assertThat(refresh(first.get("refreshToken").asString()).statusCode()).isEqualTo(401);

        assertThat(rows())
                .endsWith("TokensTakenBack DONE " + REFRESH, "SignInFailed FAILED " + REFRESH)
                .hasSize(4);
    }

    @Test
    void a_refresh_token_of_nobody_is_a_failed_sign_in_of_a_stranger() throws Exception {
        var before = strangers();

        assertThat(refresh("no token at all").statusCode()).isEqualTo(401);
        assertThat(refresh(UUID.randomUUID() + ".guessed").statusCode()).isEqualTo(401);

        assertThat(strangers()).isEqualTo(before + 2);
    }

    @Test
    void a_wrong_code_at_the_very_request_is_a_failed_sign_in() {
        var coordinator = new UserId("k" + UUID.randomUUID());
        users.create(
                coordinator, "Somebody", PASSWORD, new AgencyId("COORD-75"), Set.of(Role.COORDINATOR_REGION), true);
        new Authenticator(application, coordinator).enrol();
        var reference = referredBy("inspector", referral());

        as(coordinator.value())
                .post(
                        "/api/cases/" + reference + "/break-glass",
                        Map.of(
                                "compartment",
                                "MEDICAL",
                                "reason",
                                "LIFE_IN_DANGER",
                                "text",
                                "The person is unconscious in hospital.",
                                "code",
                                "000000"))
                .refused("CODE_WRONG");

        assertThat(rows(coordinator)).contains("SignInFailed FAILED POST /api/cases/{reference}/break-glass");
        change("update app_user set enabled = false where id = ?", coordinator.value());
    }

    @Test
    void who_cannot_be_written_down_gets_no_token() throws Exception {
        database.execute("alter table audit_entry rename to audit_away");
        try {
            assertThat(signIn(PASSWORD, null).statusCode()).isEqualTo(503);
        } finally {
            database.execute("alter table audit_away rename to audit_entry");
        }
        assertThat(database.queryForObject(
                        "select count(*) from api_token where user_id = ?", Integer.class, user.value()))
                .isZero();
    }

    private String stream() {
        return "user:" + user;
    }

    private List<String> rows() {
        return rows(user);
    }

    private List<String> rows(UserId of) {
        return database.queryForList(
                "select what || ' ' || result || ' ' || door from audit_entry where stream = ? order by seq",
                String.class,
                "user:" + of);
    }

    private int strangers() {
        return database.queryForObject(
                "select count(*) from audit_entry where stream = 'user:-' and what = 'SignInFailed' and door = ?",
                Integer.class,
                REFRESH);
    }

    private JsonNode pair(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> signIn(String password, @Nullable String code)
            throws IOException, InterruptedException {
        var body = json.createObjectNode().put("user", user.value()).put("password", password);
        return post("/api/tokens", code == null ? body : body.put("code", code));
    }

    private HttpResponse<String> refresh(String token) throws IOException, InterruptedException {
        return post("/api/tokens/refresh", Map.of("refreshToken", token));
    }

    private void signOut(String token) throws IOException, InterruptedException {
        var asked = request("/api/tokens").header("Authorization", "Bearer " + token);
        assertThat(http.send(asked.DELETE().build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> post(String path, Object body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
