package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.nrm.desk.Browser;
import kz.nrm.journeys.Journey;
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
