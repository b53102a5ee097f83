package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kz.nrm.benchmark.Machine;
import kz.nrm.support.Welch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Experiment E27 of the safety handbook: asks for what is kept from somebody and for what never was, in turns, and writes what the times
 * say into {@code docs/security-experiments.md}. More or fewer with {@code -Dnrm.experiment.pairs=..} and {@code .signIns}.
 */
@Tag("benchmark")
@TestPropertySource(properties = "nrm.nothing-here.evenly=" + NothingToTellApartBenchmark.EVENLY)
class NothingToTellApartBenchmark extends Journey {

    private static final int PAIRS = Integer.getInteger("nrm.experiment.pairs", 10_000);
    private static final int SIGN_INS = Integer.getInteger("nrm.experiment.signIns", 2_000);
    private static final int WARM_UPS = 300;

    /** As in service. */
    static final String EVENLY = "20ms";

    private static final double LIMIT = 4.5;
    private static final String UNKNOWN = "NRM-0000-0000-0000";
    private static final Path PAGE = Path.of("docs/security-experiments.md");

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private JdbcTemplate database;

    private final List<Measured> measured = new ArrayList<>();
    private MockMvc web;

    /** What both took, in milliseconds. */
    private record Measured(String what, String who, double[] one, double[] other) {

        double t() {
            return Welch.t(one, other);
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.3f | %.3f | %.2f |",
                    what,
                    who,
                    one.length,
                    Welch.median(one),
                    Welch.median(other),
                    t());
        }
    }

    /** One of two requests that must not be told apart. */
    private interface Asking {
        RequestBuilder with(String reference);
    }

    /** All doors are asked at once: an answer that there is nothing waits for an even moment, and most of the time nobody computes. */
    @Test
    void timesTellNothing() throws Exception {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        var hidden = referredBy("police", referral());
        shutsOut(hidden, "agency", "MIA_OC-75");

        var comparisons = new ArrayList<Callable<Measured>>();
        for (var who : new TreeMap<>(Map.of("police", "shut out", "social10", "of another region")).entrySet()) {
            var reader = accounts.loadUserByUsername(who.getKey());
            var door = "`GET /api/cases/{reference}`";
            comparisons.add(() -> compare(door, who.getValue(), hidden, get("/api/cases/", reader)));
            comparisons.add(() -> compare("`GET /cases/{reference}`", who.getValue(), hidden, get("/cases/", reader)));
            comparisons.add(
                    () -> compare("`POST /api/cases/{reference}/events`", who.getValue(), hidden, report(reader)));
        }
        var asking = Executors.newFixedThreadPool(comparisons.size());
        try {
            for (var comparison : asking.invokeAll(comparisons)) {
                measured.add(comparison.get());
            }
        } finally {
            asking.shutdownNow();
        }
        measured.add(signIns());

        Files.writeString(PAGE, page());
        assertThat(measured)
                .allSatisfy(one -> assertThat(Math.abs(one.t()))
                        .as("%s, %s", one.what(), one.who())
                        .isLessThan(LIMIT));
    }

    private Measured compare(String what, String who, String hidden, Asking asking) throws Exception {
        var one = new double[PAIRS];
        var other = new double[PAIRS];
        var coin = new Random(1);
        for (var pair = -WARM_UPS; pair < PAIRS; pair++) {
            var first = coin.nextBoolean();
            var times = new double[2];
            times[0] = milliseconds(asking.with(first ? hidden : UNKNOWN), 404);
            times[1] = milliseconds(asking.with(first ? UNKNOWN : hidden), 404);
            if (pair >= 0) {
                one[pair] = times[first ? 0 : 1];
                other[pair] = times[first ? 1 : 0];
            }
        }
        return new Measured(what, who, one, other);
    }

    /** Each attempt has the doors to itself: what slows guessing down would hide what is measured. */
    private Measured signIns() throws Exception {
        var known = new double[SIGN_INS];
        var unknown = new double[SIGN_INS];
        var coin = new Random(1);
        for (var pair = -20; pair < SIGN_INS; pair++) {
            for (var turn : coin.nextBoolean() ? List.of(true, false) : List.of(false, true)) {
                change("delete from sign_in_attempt");
                var time = milliseconds(signIn(turn ? "police" : "nobody1"), 302);
                if (pair >= 0) {
                    (turn ? known : unknown)[pair] = time;
                }
            }
        }
        return new Measured("`POST /sign-in`, wrong password", "known and unknown user", known, unknown);
    }

    private double milliseconds(RequestBuilder request, int status) throws Exception {
        var begin = System.nanoTime();
        var answer = web.perform(request).andReturn().getResponse();
        var time = (System.nanoTime() - begin) / 1e6;
        assertThat(answer.getStatus()).isEqualTo(status);
        return time;
    }

    private static Asking get(String door, UserDetails reader) {
        return reference ->
                MockMvcRequestBuilders.get(door + reference).with(user(reader)).header("Accept-Language", "en");
    }

    private static Asking report(UserDetails reader) {
        return reference -> MockMvcRequestBuilders.post("/api/cases/" + reference + "/events")
                .with(user(reader))
                .with(NothingToTellApartBenchmark::notForged)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"type\": \"threat-reported\"}");
    }

    private static RequestBuilder signIn(String name) {
        return MockMvcRequestBuilders.post("/sign-in")
                .with(NothingToTellApartBenchmark::notForged)
                .param("username", name)
                .param("password", "not the right one");
    }

    private static MockHttpServletRequest notForged(MockHttpServletRequest request) {
        CsrfFilter.skipRequest(request);
        return request;
    }

    private String page() throws IOException {
        var lines = new ArrayList<String>();
        measured.forEach(one -> lines.add(one.line()));
        return """
                # Security experiments

                Written by `mvn verify -Pbenchmark`; do not edit.

                ## Nothing to tell apart (T3, E27)

                * Run of %s
                * Machine: %s; H2 in memory

                Both requests of a pair follow one another, in an order thrown for each pair, after %d pairs that do not count; all doors
                are asked at once. That there is nothing is said at an even moment, a multiple of %s after the question, as in service.
                Times are medians in milliseconds; t is Welch's, without the slowest tenth of both together. Below %s nobody who measures
                as often can tell them apart. That both ask the database the same questions and answer the same bytes, every build
                checks (`NothingToTellApartTest`). Without the even moments the same 10,000 pairs told a difference of some ten
                microseconds (t up to 11): what an index takes longer that finds something.

                | what is asked | who asks | pairs | kept from them, known | never was, unknown | t |
                |---|---|---|---|---|---|
                %s
                """.formatted(
                LocalDate.now(ZoneOffset.UTC), Machine.describe(), WARM_UPS, EVENLY, LIMIT, String.join("\n", lines));
    }
}
