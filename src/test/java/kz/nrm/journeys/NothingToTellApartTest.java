package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.nrm.desk.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * What is kept from somebody and what never was differ in nothing that can be measured: the answers are the same, byte for byte, and they
 * cost the database the same questions, so that neither takes longer. The times themselves are measured by {@link NothingToTellApartBenchmark}.
 */
class NothingToTellApartTest extends Journey {

    private static final String UNKNOWN = "NRM-0000-0000-0000";
    private static final int TIMES = 4;
    private static final Pattern LIST = Pattern.compile("in ?\\([?,0-9]+\\)");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private String hidden = "";

    /** What came back. */
    private record Reply(int status, String text) {}

    /** What came back, and how often each statement was carried out for it. */
    private record Cost(int status, String text, Map<String, Long> statements) {

        long total() {
            return statements.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The same, whether a list that is asked for is short or long. */
        Map<String, Long> alike() {
            var alike = new TreeMap<String, Long>();
            statements.forEach(
                    (statement, times) -> alike.merge(LIST.matcher(statement).replaceAll("in(..)"), times, Long::sum));
            return alike;
        }

        /** Each statement as often as it was carried out both times. */
        Cost both(Cost other) {
            var fewest = new TreeMap<>(statements);
            fewest.keySet().retainAll(other.statements.keySet());
            fewest.replaceAll((statement, times) -> Math.min(times, other.statements.get(statement)));
            return new Cost(status, text, fewest);
        }
    }

    @Autowired
    private ThreadPoolTaskScheduler background;

    @BeforeEach
    void aCaseAndNothingInTheBackground() throws InterruptedException {
        hidden = referredBy("police", referral());
        var done = new CountDownLatch(1);
        background.stop(done::countDown);
        assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @AfterEach
    void theBackgroundGoesOn() {
        background.start();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases/%s",
                "/cases/%s",
                "/api/cases/%s/map",
                "/api/cases/%s/access-log",
                "/api/cases/%s/attachments",
                "/api/cases/%s/consents",
                "/api/cases/%s/similar",
                "/api/cases/%s/contact",
                "/api/referrals/%s",
            })
    void a_case_that_is_kept_from_an_agency_or_a_person_costs_what_one_that_never_was_costs(String door) {
        shutsOut(hidden, "agency", "MIA_OC-75");
        shutsOut(hidden, "user", "social");
        for (var user : new String[] {"police", "social"}) {
            assertSame(asked(user, door, hidden), asked(user, door, UNKNOWN), hidden, UNKNOWN);
        }
    }

    @Test
    void changing_it_costs_the_same() {
        shutsOut(hidden, "agency", "MIA_OC-75");

        assertSame(changed(hidden), changed(UNKNOWN), hidden, UNKNOWN);
    }

    @Test
    void somebody_who_is_known_and_kept_from_the_reader_is_looked_for_like_somebody_unknown() {
        var known = Map.of("familyName", "Тасболатова", "givenName", "Гаухар", "purpose", "NEW_REFERRAL");
        var unknown = Map.of("familyName", "Серікжанова", "givenName", "Перизат", "purpose", "NEW_REFERRAL");
        var person = referral();
        person.withObject("person").put("familyName", "Тасболатова").put("givenName", "Гаухар");
        for (var times = 0; times < 2; times++) {
            var reference = referredBy("police", person);
            assertThat(looksFor("manager", known).text()).contains(reference);
            shutsOut(reference, "user", "social");
        }

        for (var user : new String[] {"social", "social10"}) {
            var kept = looksFor(user, known);
            var never = looksFor(user, unknown);

            assertThat(kept.text()).isEqualTo("{\"hits\":[]}").isEqualTo(never.text());
            assertThat(kept.alike()).isEqualTo(never.alike());
            assertThat(kept.total()).isEqualTo(never.total()).isPositive();
        }
    }

    private Cost looksFor(String user, Map<String, String> whom) {
        return fewest(() -> reply(as(user).post("/api/person-searches", whom)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"work_item /api/tasks/%s", "work_item /tasks/%s", "deadline /api/deadlines/%s"})
    void what_one_remembers_of_it_costs_the_same(String which) {
        var table = which.split(" ")[0];
        var door = which.split(" ")[1];
        var mine = database.queryForList(
                        "select id from " + table + " where reference = ? order by id", UUID.class, hidden)
                .get(0)
                .toString();
        shutsOut(hidden, "agency", "MIA_OC-75");
        var unknown = UUID.randomUUID().toString();

        assertSame(asked("police", door, mine), asked("police", door, unknown), mine, unknown);
    }

    private static void assertSame(Cost hidden, Cost unknown, String hiddenName, String unknownName) {
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(plain(hidden, hiddenName)).isEqualTo(plain(unknown, unknownName));
        assertThat(hidden.statements()).isEqualTo(unknown.statements());
        assertThat(hidden.total()).isPositive();
    }

    /** Tokens against forged requests are new in every answer. */
    private static String plain(Cost answer, String name) {
        return answer.text().replace(name, "*").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private Cost asked(String user, String door, String what) {
        var address = door.formatted(what);
        if (door.startsWith("/api/")) {
            return fewest(() -> reply(as(user).get(address)));
        }
        var browser = new Browser(port).signIn(user);
        return fewest(() -> {
            var page = browser.get(address);
            return new Reply(page.statusCode(), page.body());
        });
    }

    private Cost changed(String reference) {
        return fewest(() -> reply(as("police").reports(reference, "threat-reported", Map.of())));
    }

    private static Reply reply(Answer answer) {
        return new Reply(answer.status(), answer.text());
    }

    /** What the server does beside a request costs something at one moment or another, never at all of them. */
    private Cost fewest(Supplier<Reply> request) {
        return IntStream.range(0, TIMES)
                .mapToObj(time -> cost(request))
                .reduce(Cost::both)
                .orElseThrow();
    }

    private Cost cost(Supplier<Reply> request) {
        database.execute("set query_statistics false");
        database.execute("set query_statistics_max_entries 1000");
        database.execute("set query_statistics true");
        var answer = request.get();
        var statements = new TreeMap<String, Long>();
        database.query("select sql_statement, execution_count from information_schema.query_statistics", row -> {
            statements.put(row.getString(1), row.getLong(2));
        });
        database.execute("set query_statistics false");
        return new Cost(answer.status(), answer.text(), statements);
    }
}
