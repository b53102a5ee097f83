package kz.nrm.deadline;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kz.nrm.benchmark.Machine;
import kz.nrm.benchmark.PerformancePage;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.workflow.UntouchedTasks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The coordinator's board and list on PostgreSQL with fsync: {@code -Dnrm.benchmark.deadlines=10000,100000,1000000} rows one after
 * another, {@code -Dnrm.benchmark.reads} times each, for a national and a regional coordinator with some hidden cases. Writes a part of
 * {@code docs/performance.md}.
 */
@Tag("benchmark")
@DeadlinesSlice
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({
    ClockQueriesBenchmark.Tasks.class,
    DeadlineBoard.class,
    BoardTally.class,
    BoardCounts.class,
    BoardRows.class,
    UntouchedTasks.class
})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ClockQueriesBenchmark {

    private static final String SIZES = System.getProperty("nrm.benchmark.deadlines", "10000,100000,1000000");
    private static final int READS = Integer.getInteger("nrm.benchmark.reads", 200);
    private static final int BATCH = 5_000;

    /** Work items beside the deadlines of the slice. */
    @TestConfiguration
    @EntityScan(basePackages = "kz.nrm.workflow")
    @EnableJpaRepositories(basePackages = "kz.nrm.workflow")
    static class Tasks {

        @Bean
        Random dice() {
            return new Random(7);
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        properties.add(
                "spring.datasource.url",
                () -> server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true");
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
        properties.add("spring.datasource.hikari.auto-commit", () -> "true");
        properties.add("spring.jpa.hibernate.ddl-auto", () -> "none");
        properties.add("spring.sql.init.continue-on-error", () -> "true");
        properties.add(
                "spring.sql.init.schema-locations",
                () -> "classpath:db/migration/V20__deadline.sql,classpath:db/migration/V42_1__ladder.sql,"
                        + "classpath:db/migration/V44__deadline_board.sql,classpath:db/migration/V44_2__deadline_list.sql,"
                        + "classpath:db/migration/V2__kernel.sql,classpath:db/migration/V44_1__untouched_tasks.sql,"
                        + "classpath:db/migration/V44_4__untouched_tasks.sql,classpath:db/migration/V60__order_of_ties.sql");
    }

    @Autowired
    private DeadlineBoard board;

    @Autowired
    private BoardTally tally;

    @Autowired
    private DeadlineRules rules;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private Random dice;

    @Autowired
    private Deadlines deadlines;

    private final List<String> references = new ArrayList<>();
    private final Map<Integer, Long> counting = new LinkedHashMap<>();

    private record Timed(int size, String reader, String what, double p50, double p95) {}

    @Test
    void readsTheBoard() {
        var began = Instant.now();
        var timed = new ArrayList<Timed>();
        var kinds = rules.kinds().stream().map(DeadlineKind::value).sorted().toList();
        for (var size : Arrays.stream(SIZES.split(",")).map(Integer::valueOf).toList()) {
            fill(size, kinds);
            jdbc.execute("vacuum analyze deadline");
            jdbc.execute("vacuum analyze work_item");
            for (var reader : List.of("national", "regional")) {
                var scope = scope(reader);
                timed.add(measure(size, reader, "board", () -> board.of(scope)));
                timed.add(measure(size, reader, "list", () -> deadlines.find(list(scope, null))));
                timed.add(measure(
                        size,
                        reader,
                        "list of the overdue",
                        () -> deadlines.find(list(scope, DeadlineFilter.OVERDUE))));
            }
            counting.put(size, tally.with(Set.of()).took().toMillis());
        }
        assertThat(timed).isNotEmpty();
        PerformancePage.write(PerformancePage.Part.BOARD, text(began, timed));
    }

    private DeadlineScope scope(String reader) {
        var hidden = references.stream().limit(20).map(CaseReference::new).collect(toUnmodifiableSet());
        return reader.equals("national")
                ? new DeadlineScope(true, Set.of(), Set.of(), Set.of(), hidden)
                : new DeadlineScope(false, Set.of(new AgencyId("COORD-75")), Set.of(Region.ALMATY), Set.of(), hidden);
    }

    private static DeadlineQuery list(DeadlineScope scope, @Nullable DeadlineFilter status) {
        return new DeadlineQuery(scope, status, null, null, null, null, 0, 50);
    }

    /** Half a minute passes every fiftieth time: the count is made anew beside the reading, as the schedule does it. */
    private Timed measure(int size, String reader, String what, Supplier<Object> reading) {
        for (var warmUp = 0; warmUp < 50; warmUp++) {
            reading.get();
        }
        var times = new double[READS];
        for (var read = 0; read < READS; read++) {
            if (read % 50 == 25) {
                clock.pass(Duration.ofSeconds(15));
                CompletableFuture.runAsync(tally::keepFresh);
            }
            var began = System.nanoTime();
            assertThat(reading.get()).isNotNull();
            times[read] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        return new Timed(size, reader, what, times[READS / 2], times[(int) (READS * 0.95)]);
    }

    private String text(Instant began, List<Timed> timed) {
        var rows = timed.stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "| %s | %s | %d | %.1f | %.1f |",
                        one.what(),
                        one.reader(),
                        one.size(),
                        one.p50(),
                        one.p95()))
                .collect(joining("\n"));
        var boards = timed.stream().filter(one -> one.what().equals("board")).toList();
        var worst = boards.stream()
                .filter(one -> one.size() == boards.get(boards.size() - 1).size())
                .mapToDouble(Timed::p95)
                .max()
                .orElseThrow();
        var least = boards.stream()
                .filter(one -> one.size() == boards.get(0).size())
                .mapToDouble(Timed::p95)
                .max()
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                """
                ## The coordinator's questions

                * Run of %s
                * Machine: %s
                * Database: embedded PostgreSQL, fsync=on, synchronous_commit=on, full_page_writes=on

                | question | coordinator | open deadlines | p50 ms | p95 ms |
                |---|---|---|---|---|
                %s

                **The board's p95 is %.1f ms at the largest size** (aim: 50), **%.2f times that of the smallest** (aim: at most 1.5).

                Each question was asked %d times, through the use cases without HTTP; 20 cases are hidden from the reader. All deadlines are
                counted in %s; where that takes longer than ten milliseconds a reader of the board gets a count that is
                half a minute old, or twenty times as old as counting takes, and it is made anew beside the reading: here once in fifty times. A list is counted up to 1000.
                """,
                began.truncatedTo(ChronoUnit.MINUTES),
                Machine.describe(),
                rows,
                worst,
                worst / least,
                READS,
                counting.entrySet().stream()
                        .map(one -> one.getValue() + " ms (" + one.getKey() + " open)")
                        .collect(joining(", ")));
    }

    private void fill(int size, List<String> kinds) {
        for (var made = references.size() * 4; made < size; made += BATCH) {
            var deadlines = new ArrayList<Object[]>();
            var items = new ArrayList<Object[]>();
            for (var i = 0; i < BATCH; i++) {
                if (i % 4 == 0) {
                    references.add(CaseReference.random().value());
                }
                row(kinds.get(dice.nextInt(kinds.size())), deadlines, items);
            }
            jdbc.batchUpdate("""
                    insert into deadline (id, reference, kind, rule_version, legal_basis, verified, calendar_version,
                        start_fact, start_at, due_at, status, elapses, extensions, paused_seconds, entries, rung,
                        agency, role, region, work_item, row_version)
                    values (?, ?, ?, '1', 'CPC 48', false, '2026-11', 'STARTED', ?, ?, 'RUNNING', false, 0, 0, 1, 0,
                        ?, 'CASE_MANAGER', ?, ?, 0)""", deadlines);
            jdbc.batchUpdate("""
                    insert into work_item (id, engine_task, reference, process, process_instance, task_key, role,
                        agency, region, compartment, other_agency, status, created_at, due_at, claimed_by, version)
                    values (?, ?, ?, 'assistance', 'p', 'Task_AgreePlan', 'CASE_MANAGER', ?, ?, 'STATUS', false,
                        'OPEN', ?, ?, ?, 0)""", items);
        }
    }

    /** Ends lie from forty days ago to a hundred days ahead; one of twenty kinds of agency in one of twenty regions owes it. */
    private void row(String kind, List<Object[]> deadlines, List<Object[]> items) {
        var region = Region.values()[dice.nextInt(Region.values().length)];
        var agency = List.of("COORD", "AKIMAT_SOC", "NGO", "MIA_MIG", "MIA_OC", "HEALTH", "PROSECUTOR", "SHELTER")
                        .get(dice.nextInt(8))
                + "-" + region.code();
        var now = clock.instant();
        var due = now.plus(Duration.ofMinutes(dice.nextInt(140 * 24 * 60) - 40L * 24 * 60));
        var start = due.minus(Duration.ofDays(30));
        var item = UUID.randomUUID();
        var reference = references.get(references.size() - 1);
        deadlines.add(
                new Object[] {UUID.randomUUID(), reference, kind, at(start), at(due), agency, region.code(), item});
        items.add(new Object[] {
            item,
            item.toString(),
            reference,
            agency,
            region.name(),
            at(start),
            at(due),
            dice.nextInt(3) == 0 ? null : "anna"
        });
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
