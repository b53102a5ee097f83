package kz.nrm.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Walks the whole victim path in four ways and writes {@code docs/performance.md}: {@code mvn verify -Pbenchmark}. Smaller or larger
 * with {@code -Dnrm.benchmark.rounds=..}, {@code .cases}, {@code .persons} and {@code .starts}.
 */
@Tag("benchmark")
class SpeedBenchmark {

    private static final List<Integer> WIDTHS = List.of(1, 2, 4);
    private static final int ROUNDS = Integer.getInteger("nrm.benchmark.rounds", 5);
    private static final int WARM_UPS = Integer.getInteger("nrm.benchmark.warmups", 2);
    private static final int CASES = Integer.getInteger("nrm.benchmark.cases", 8);
    private static final int PERSONS = Integer.getInteger("nrm.benchmark.persons", 500);
    private static final int STARTS = Integer.getInteger("nrm.benchmark.starts", 3);

    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    void walksThePathFourWays() {
        var began = Instant.now();
        try (var databases = new Databases();
                var nrm = Nrm.whole(databases.create("nrm"));
                var bare = Nrm.bare(databases.create("nrm_bare"))) {
            var path = firstWalk(nrm);
            try (var plain = new PlainCamunda(databases.pool("plain"), path.pattern())) {
                var hand = new HandWritten(databases.pool("hand"), path.steps());
                var walks = race(nrm, List.of(nrm, bare, plain, hand));
                var counts = count(nrm, List.of(nrm, bare, plain, hand));
                var floor = Floor.of(hand.database());
                assertThat(nrm.refused()).isEmpty();
                assertThat(bare.refused()).isEmpty();
                assertThat(rowsOf(nrm, "audit_entry")).isPositive();
                assertThat(rowsOf(bare, "audit_entry") + rowsOf(bare, "data_key"))
                        .isZero();
                assertThat(otherwise(plain, path.pattern())).isEmpty();
                var intake = new Intake(nrm).run(Math.min(ROUNDS, 3), PERSONS, numbers);
                var starts = new StartUps(databases).run(STARTS);
                var report = new Report(
                        began, databases.version(), databases.settings(), CASES, walks, counts, floor, intake, starts);
                PerformancePage.write(PerformancePage.Part.PATH, report.text());
            }
        }
    }

    private record FirstWalk(WalkedPath pattern, int steps) {}

    /** Warms NRM up and keeps one of its cases as the pattern of the path. */
    private FirstWalk firstWalk(Nrm nrm) {
        nrm.turnBack();
        var round = Drive.round(nrm, 1, 1, numbers);
        var key = new JdbcTemplate(nrm.database())
                .queryForObject("select reference from work_item limit 1", String.class);
        assertThat(nrm.running(List.of(String.valueOf(key)))).isFalse();
        return new FirstWalk(
                WalkedPath.of(nrm.database(), String.valueOf(key), nrm.bean(LearntFacts.class)), round.steps());
    }

    /** By width and contestant, the rounds that count; contestants take turns within each round. */
    private Map<Integer, Map<String, List<Round>>> race(Nrm nrm, List<Contestant> contestants) {
        var walks = new LinkedHashMap<Integer, Map<String, List<Round>>>();
        for (var warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            contestants.forEach(one -> round(nrm, one, 2, CASES));
        }
        for (int wide : WIDTHS) {
            var rounds = new LinkedHashMap<String, List<Round>>();
            for (var round = 0; round < ROUNDS; round++) {
                for (var one : contestants) {
                    rounds.computeIfAbsent(one.name(), name -> new ArrayList<>())
                            .add(round(nrm, one, wide, CASES));
                }
            }
            walks.put(wide, rounds);
        }
        return walks;
    }

    private Round round(Nrm nrm, Contestant one, int wide, int cases) {
        var walker = one instanceof CountedSteps counted ? counted.walker() : one;
        (walker instanceof Nrm itself ? itself : nrm).turnBack();
        return Drive.round(one, wide, cases, numbers);
    }

    private static long rowsOf(Nrm nrm, String table) {
        return Optional.ofNullable(
                        new JdbcTemplate(nrm.database()).queryForObject("select count(*) from " + table, Long.class))
                .orElseThrow();
    }

    /** In a round of its own, because counting costs time. */
    private Map<String, Report.Counted> count(Nrm nrm, List<Contestant> contestants) {
        var counts = new LinkedHashMap<String, Report.Counted>();
        for (var one : contestants) {
            one.database().start();
            one.database().pause();
            var round = round(nrm, new CountedSteps(one), 1, 1);
            counts.put(one.name(), new Report.Counted(round, one.database().stop()));
        }
        return counts;
    }

    /** Activities that plain Camunda passed more or less often than NRM did, with both numbers: none, when it took the same way. */
    private static Map<String, String> otherwise(PlainCamunda plain, WalkedPath path) {
        var jdbc = new JdbcTemplate(plain.database());
        var cases = jdbc.queryForObject(
                "select count(*) from act_hi_procinst where proc_def_key_ = 'victim-path'", Long.class);
        var passed = new HashMap<String, Long>();
        jdbc.query(WalkedPath.PASSED, row -> {
            passed.put(row.getString(1), row.getLong(2));
        });
        var differences = new TreeMap<String, String>();
        Stream.concat(passed.keySet().stream(), path.moments().keySet().stream())
                .forEach(activity -> {
                    var expected =
                            path.moments().getOrDefault(activity, List.of()).size() * cases;
                    var found = passed.getOrDefault(activity, 0L);
                    if (expected != found) {
                        differences.put(activity, found + " instead of " + expected);
                    }
                });
        return differences;
    }
}
