package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.desk.Browser;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the JSON interface and the code of the second factor, on the real application. */
class TokensAndFactorsTest extends Journey {

    private static final String PASSWORD = "training-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private SecondFactors seconds;

    @Autowired
    private SignInKeys keys;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clock clock;

    private final HttpClient http = HttpClient.newHttpClient();
    private UserId user;

    @BeforeEach
    void somebodyNew() {
        user = new UserId("t" + UUID.randomUUID());
        users.create(user, "Somebody", PASSWORD, new AgencyId("AKIMAT_SOC-75"), Set.of(Role.SOCIAL_WORKER), true);
    }

    @Test
    void aTokenOpensTheInterfaceForFiveMinutes() {
        var pair = tokens();

        assertThat(tasks(pair)).isEqualTo(200);
        assertThat(Duration.between(
                        clock.instant(),
                        java.time.Instant.parse(pair.get("expiresAt").asString())))
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        hoursPass(1);
        assertThat(tasks(pair)).isEqualTo(401);
        assertThat(tasks(refreshed(pair.get("refreshToken").asString()))).isEqualTo(200);
    }

    @Test
    void aForgedTokenOpensNothing() {
        var pair = tokens();
        var parts = pair.get("token").asString().split("\\.");

        assertThat(get("/api/tasks", parts[0] + "." + parts[1] + ".").statusCode())
                .isEqualTo(401);
        assertThat(get("/api/tasks", "eyJhbGciOiJub25lIn0." + parts[1] + ".").statusCode())
                .isEqualTo(401);
        assertThat(get("/api/tasks", "x").statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsDisabledHasNoTokensAtOnce() {
        var pair = tokens();

        as("admin").post("/api/users/" + user + "/disabling", Map.of());

        assertThat(tasks(pair)).isEqualTo(401);
        assertThat(refresh(pair.get("refreshToken").asString()).statusCode()).isEqualTo(401);
        as("admin").post("/api/users/" + user + "/enabling", Map.of());
        assertThat(tasks(pair)).as("they stay dead").isEqualTo(401);
    }

    @Test
    void aRefreshTokenThatIsShownTwiceEndsBoth() {
        var first = tokens();
        var second = refreshed(first.get("refreshToken").asString());

        assertThat(refresh(first.get("refreshToken").asString()).statusCode()).isEqualTo(401);

        assertThat(tasks(second)).isEqualTo(401);
        assertThat(refresh(second.get("refreshToken").asString()).statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutTakesTheTokensBack() {
        var pair = tokens();

        var answer = send(request("/api/tokens")
                .header("Authorization", "Bearer " + pair.get("token").asString())
                .DELETE());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(tasks(pair)).isEqualTo(401);
    }

    @Test
    void guessesAtThisDoorAreSlowedToo() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(signIn("guessed").statusCode()).isEqualTo(401);
        }

        var answer = signIn("guessed");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void whoHasASecondFactorGetsNoFartherWithThePasswordAlone() {
        var browser = new Browser(port).signIn(user.value());
        browser.get("/second-factor");
        var secret = browser.page().replaceFirst("(?s).*<code>([A-Z2-7]+)</code>.*", "$1");
        assertThat(secret).hasSize(32);
        assertThat(browser.post("/second-factor", Map.of("code", "000000")).statusCode())
                .isEqualTo(422);
        var before = sessionId();
        assertThat(browser.post("/second-factor", Map.of("code", code(0))).uri())
                .hasPath("/");
        assertThat(sessionId()).isNotEqualTo(before);
        assertThat(sealed()).doesNotContain(secret);

        browser = new Browser(port).signIn(user.value());
        assertThat(browser.get("/cases").uri()).hasPath("/second-factor");
        assertThat(browser.page()).doesNotContain("<code>");
        assertThat(browser.post("/second-factor", Map.of("code", code(0))).statusCode())
                .as("a code is good once")
                .isEqualTo(422);
        browser.post("/second-factor", Map.of("code", code(1)));
        assertThat(browser.get("/cases").uri()).hasPath("/cases");
        assertThat(signIn(PASSWORD).statusCode()).isEqualTo(401);
        hoursPass(1);
        assertThat(signIn(PASSWORD, code(0)).statusCode()).isEqualTo(201);
    }

    @Test
    void twoAdministratorsForgetALostFactor() {
        seconds.enrolment(user);
        assertThat(seconds.accepts(user, code(0))).isTrue();

        var change = as("admin")
                .post("/api/users/" + user + "/second-factor/reset", Map.of())
                .created();
        var approval = "/api/users/changes/" + change.get("id").asString() + "/approval";
        as("admin").post(approval, Map.of()).refused("SECOND_PERSON_REQUIRED");
        assertThat(seconds.enrolled(user)).isTrue();
        as("admin2").post(approval, Map.of()).ok();

        assertThat(seconds.enrolled(user)).isFalse();
    }

    private String code(int stepsAhead) {
        var secret = keys.open(sealed(), user.value());
        return Totp.code(secret, clock.instant().getEpochSecond() / 30 + stepsAhead, 6);
    }

    private String sealed() {
        return database.queryForObject("select sealed from totp_secret where user_id = ?", String.class, user.value());
    }

    private String sessionId() {
        return database.queryForObject(
                "select session_id from user_session where principal_name = ?", String.class, user.value());
    }

    private JsonNode tokens() {
        var answer = signIn(PASSWORD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> signIn(String password, String... code) {
        var body = json.createObjectNode().put("user", user.value()).put("password", password);
        for (var one : code) {
            body.put("code", one);
        }
        return post("/api/tokens", body);
    }

    private JsonNode refreshed(String token) {
        var answer = refresh(token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> refresh(String token) {
        return post("/api/tokens/refresh", Map.of("refreshToken", token));
    }

    private int tasks(JsonNode pair) {
        return get("/api/tasks", pair.get("token").asString()).statusCode();
    }

    private HttpResponse<String> get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    private HttpResponse<String> post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
