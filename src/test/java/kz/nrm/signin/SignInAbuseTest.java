package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.desk.Browser;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.PlatformTransactionManager;

/** Guessing is slowed, nobody is locked out, and no answer tells whether a user exists. */
class SignInAbuseTest extends Journey {

    private static final String PASSWORD = "training-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private AuthenticationManager manager;

    @Autowired
    private Users users;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void theSixthGuessFromOneAddressWaitsWhetherTheUserExistsOrNot() {
        for (var user : List.of("hotline", "nobody")) {
            var address = address();
            for (var guess = 0; guess < 5; guess++) {
                assertThatThrownBy(() -> signIn(address, user, "guessed"))
                        .isExactlyInstanceOf(BadCredentialsException.class);
            }
            assertThatThrownBy(() -> signIn(address, user, "guessed"))
                    .isInstanceOfSatisfying(
                            TooManyAttempts.class,
                            refused -> assertThat(refused.untilNext())
                                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(31)));
        }
    }

    @Test
    void theHotlineSignsInFromItsOwnDeskWhileSomebodyHammersItsName() {
        var attackers = IntStream.range(0, 10).mapToObj(number -> address()).toList();
        for (var attacker : attackers) {
            hammer(attacker, "hotline", 6);
        }

        assertThatCode(() -> signIn(address(), "hotline", PASSWORD)).doesNotThrowAnyException();
        assertThatThrownBy(() -> signIn(attackers.get(0), "hotline", PASSWORD)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void theRightPasswordBeginsAnew() {
        var address = address();
        hammer(address, "hotline", 4);
        assertThatCode(() -> signIn(address, "hotline", PASSWORD)).doesNotThrowAnyException();

        for (var guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> signIn(address, "hotline", "guessed"))
                    .isExactlyInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void guessesAtTheSameMomentAreCountedOnEveryNode() throws Exception {
        var nodes = List.of(new Attempts(database, transactions), new Attempts(database, transactions));
        var address = address();
        var guesses = new ArrayList<Callable<Boolean>>();
        for (var guess = 0; guess < 40; guess++) {
            var node = nodes.get(guess % 2);
            guesses.add(() -> admitted(node, address));
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            var admitted = 0;
            for (var answer : pool.invokeAll(guesses)) {
                admitted += answer.get() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(5);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whoWaitsIsToldSoAndHowLong() {
        var browser = new Browser(port);
        browser.get("/sign-in?lang=en");
        var user = "u" + UUID.randomUUID();
        for (var guess = 0; guess < 5; guess++) {
            assertThat(browser.post("/sign-in", Map.of("username", user, "password", "guessed"))
                            .body())
                    .contains("does not match");
        }

        var answer = browser.post("/sign-in", Map.of("username", user, "password", "guessed"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 31L);
        assertThat(answer.body()).contains("Wait a minute");
    }

    @Test
    void everyNameIsAnsweredAndCountedAlike() {
        change("delete from sign_in_attempt");
        var known = somebody();
        var disabled = somebody();
        change("update app_user set enabled = false where id = ?", disabled);
        var unknown = "u" + UUID.randomUUID();

        var expected = guesses(unknown);

        assertThat(expected).extracting(Guess::status).containsExactly(200, 200, 200, 200, 200, 429, 401, 429);
        assertThat(guesses(known)).as("a user who exists").isEqualTo(expected);
        assertThat(guesses(disabled)).as("a user who is disabled").isEqualTo(expected);
    }

    /** What a stranger sees of one guess, and how many buckets it fills. */
    private record Guess(int status, String where, String page, Set<String> headers, int buckets) {}

    /** At the page until it is slowed; then, with all buckets emptied, at the interface until that is slowed too. */
    private List<Guess> guesses(String user) {
        var browser = new Browser(port);
        var seen = new ArrayList<Guess>();
        for (var guess = 0; guess < 6; guess++) {
            browser.get("/sign-in");
            seen.add(seen(browser.post("/sign-in", Map.of("username", user, "password", "guessed")), user));
        }
        change("delete from sign_in_attempt");
        seen.add(seen(token(user), user));
        for (var guess = 0; guess < 4; guess++) {
            token(user);
        }
        seen.add(seen(token(user), user));
        change("delete from sign_in_attempt");
        return seen;
    }

    private Guess seen(HttpResponse<String> answer, String user) {
        return new Guess(
                answer.statusCode(),
                answer.uri().getPath() + "?" + answer.uri().getQuery(),
                answer.body()
                        .replace(user, "*")
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                        .replaceAll("data-options=\"[^\"]+\"", "")
                        .replaceAll("\"requestId\":\"[^\"]*\"|<code>[0-9a-f-]{36}</code>", ""),
                answer.headers().map().keySet(),
                database.queryForObject("select count(*) from sign_in_attempt", Integer.class));
    }

    private HttpResponse<String> token(String user) {
        var body = "{\"user\": \"" + user + "\", \"password\": \"guessed\"}";
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private String somebody() {
        var user = new UserId("a" + UUID.randomUUID());
        users.create(user, "Somebody", PASSWORD, new AgencyId("AKIMAT_SOC-75"), Set.of(Role.SOCIAL_WORKER), true);
        return user.value();
    }

    private static boolean admitted(Attempts node, String address) {
        try {
            node.begin(address, "hotline");
            return true;
        } catch (TooManyAttempts waits) {
            return false;
        }
    }

    private void hammer(String address, String user, int times) {
        for (var guess = 0; guess < times; guess++) {
            assertThatThrownBy(() -> signIn(address, user, "guessed"))
                    .isInstanceOf(org.springframework.security.core.AuthenticationException.class);
        }
    }

    private Authentication signIn(String address, String user, String password) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(user, password);
        asked.setDetails(new WebAuthenticationDetails(address, null));
        return manager.authenticate(asked);
    }

    private static String address() {
        return UUID.randomUUID().toString();
    }
}
