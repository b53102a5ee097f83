package kz.nrm.benchmark;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The document this benchmark writes; every number in it is from the run that wrote it. */
record Report(
        Instant began,
        String database,
        String settings,
        int cases,
        Map<Integer, Map<String, List<Round>>> walks,
        Map<String, Counted> counts,
        Floor floor,
        Intake.Costs intake,
        StartUps.Starts starts) {

    private static final String NRM = "NRM";
    private static final String BARE = "NRM, audit and encryption off";
    private static final String PLAIN = "Plain Camunda";
    private static final String HAND = "Hand-written minimum";
    private static final int WIDTH_OF_RATIO = 2;
    private static final int MOST_TABLES = 20;

    /** A round in which the statements were counted. */
    record Counted(Round round, CountingDataSource.Count count) {
        double perStep(long number) {
            return (double) number / round.steps();
        }
    }

    String text() {
        return String.join(
                        "\n\n",
                        head(),
                        walksTable(),
                        protection(),
                        countsTable(),
                        limits(),
                        tables(),
                        intakeText(),
                        startsText(),
                        "## What is measured, and what is not",
                        METHOD.strip())
                + "\n";
    }

    private String head() {
        return """
                # Performance

                Written by `mvn verify -Pbenchmark`; do not edit. Everything stands in one run on one machine and is compared within it only.

                * Run of %s, %d minutes long
                * Machine: %s; load before the processors at the end of the run: %.1f for each of them
                * Database: embedded PostgreSQL %s, %s; one server, a database of its own for each contestant
                * Each number is the median of %d rounds; contestants take turns within each round

                **NRM makes %.2f times the steps of plain Camunda, two wide** (one wide %.2f, four wide %.2f; aim: at least 1), and %.0f %% of \
                the hand-written minimum's.""".formatted(
                        began.truncatedTo(ChronoUnit.MINUTES),
                        Math.max(1, ChronoUnit.MINUTES.between(began, Instant.now())),
                        Machine.describe(),
                        Machine.load(),
                        database,
                        settings,
                        walks.get(WIDTH_OF_RATIO).get(NRM).size(),
                        ratio(WIDTH_OF_RATIO, PLAIN),
                        ratio(1, PLAIN),
                        ratio(4, PLAIN),
                        100 * ratio(WIDTH_OF_RATIO, HAND));
    }

    private double ratio(int wide, String other) {
        return median(wide, NRM, Round::stepsPerSecond) / median(wide, other, Round::stepsPerSecond);
    }

    private double median(int wide, String contestant, ToDoubleFunction<Round> of) {
        return Median.of(
                walks.get(wide).get(contestant).stream().map(of::applyAsDouble).toList());
    }

    private String walksTable() {
        var rows = new ArrayList<String>();
        rows.add("## The whole path\n");
        rows.add(
                "| wide | contestant | steps of a case | cases/s | steps/s | slowest to fastest round | p50 ms | p95 ms "
                        + "| processor ms of the JVM per step | lost races |");
        rows.add("|---|---|---|---|---|---|---|---|---|---|");
        walks.forEach((wide, rounds) -> rounds.forEach((name, all) -> rows.add(row(
                "| %d | %s | %.0f | %.2f | %.0f | %.0f–%.0f | %.2f | %.2f | %.2f | %d |",
                wide,
                name,
                median(wide, name, Round::stepsPerCase),
                median(wide, name, Round::casesPerSecond),
                median(wide, name, Round::stepsPerSecond),
                all.stream().mapToDouble(Round::stepsPerSecond).min().orElse(0),
                all.stream().mapToDouble(Round::stepsPerSecond).max().orElse(0),
                median(wide, name, round -> round.percentile(50)),
                median(wide, name, round -> round.percentile(95)),
                median(wide, name, Round::cpuPerStep),
                all.stream().mapToInt(Round::conflicts).sum()))));
        rows.add("");
        rows.add(comparable());
        return String.join("\n", rows);
    }

    /** What trail and encryption add to a step. */
    private String protection() {
        var rows = new ArrayList<String>();
        rows.add("## What audit and encryption cost\n");
        rows.add(
                "| wide | everything on, p50 ms | audit and encryption off, p50 ms | added to a step | added to the time of a case |");
        rows.add("|---|---|---|---|---|");
        walks.keySet()
                .forEach(wide -> rows.add(row(
                        "| %d | %.2f | %.2f | %.0f %% | %.0f %% |",
                        wide,
                        median(wide, NRM, round -> round.percentile(50)),
                        median(wide, BARE, round -> round.percentile(50)),
                        added(wide, round -> round.percentile(50)),
                        added(wide, round -> 1 / round.casesPerSecond()))));
        rows.add("");
        rows.add(
                "Ratios of medians; aim: at most 15 % added. Off are the rows of the trail with their chain, and the vault's encryption with "
                        + "its keys; checks, access and the index by which persons are found stay. Only the benchmark can do that: the product has no "
                        + "such switch.");
        return String.join("\n", rows);
    }

    private double added(int wide, ToDoubleFunction<Round> cost) {
        return 100 * (median(wide, NRM, cost) / median(wide, BARE, cost) - 1);
    }

    private String comparable() {
        var nrm = counts.get(NRM).round().stepsPerCase();
        var plain = counts.get(PLAIN).round().stepsPerCase();
        var apart = 100 * Math.abs(plain - nrm) / nrm;
        return row(
                "A round has %d cases. NRM takes %.0f steps for a case, plain Camunda %.0f: %.0f %% apart%s.",
                cases, nrm, plain, apart, apart <= 5 ? ", so steps can be compared" : "; compare cases with care");
    }

    private String countsTable() {
        var rows = new ArrayList<String>();
        rows.add("## What a step asks of the database\n");
        rows.add("| contestant | statements per step | round trips per step | commits per step |");
        rows.add("|---|---|---|---|");
        counts.forEach((name, counted) -> rows.add(row(
                "| %s | %.1f | %.1f | %.2f |",
                name,
                counted.perStep(counted.count().statements()),
                counted.perStep(counted.count().roundTrips()),
                counted.perStep(counted.count().commits()))));
        rows.add("");
        rows.add(
                "Counted in a round of its own, one wide. Each statement of a batch counts; a batch is one round trip. NRM commits twice "
                        + "for a step: once after reading the task for its form, which writes nothing, and once for the step.");
        return String.join("\n", rows);
    }

    private String limits() {
        var nrm = counts.get(NRM);
        var p50 = median(1, NRM, round -> round.percentile(50));
        var trips = nrm.perStep(nrm.count().roundTrips()) * floor.roundTrip();
        var processor = median(1, NRM, Round::cpuPerStep);
        return """
                ## What limits us

                On this machine the shortest question to the database takes %.3f ms, the commit of one row %.3f ms. A median step of NRM takes \
                %.2f ms one wide. Of these, at least %.2f ms are its round trips and %.2f ms its commit; our own process computes for \
                %.2f ms per step (engine, mapping, encryption, rules, garbage collection; some of it beside the step). So the limit is %s. \
                The hand-written minimum, with the same durable commit, takes %.2f ms: NRM is at %.0f %% of what this database could do one \
                wide, %.0f %% four wide.""".formatted(
                        floor.roundTrip(),
                        floor.commit(),
                        p50,
                        trips,
                        floor.commit(),
                        processor,
                        processor > trips + floor.commit()
                                ? "the processor, and what saves us time is fewer and cheaper statements, not a faster disk"
                                : "the way to the database and its commit",
                        median(1, HAND, round -> round.percentile(50)),
                        100 * ratio(1, HAND),
                        100 * ratio(4, HAND));
    }

    private String tables() {
        var nrm = counts.get(NRM);
        var byTable = new HashMap<String, Long>();
        nrm.count().texts().forEach((sql, times) -> byTable.merge(kind(sql), times, Long::sum));
        var rows = new ArrayList<String>();
        rows.add("Where NRM's statements go, the most frequent first:\n");
        rows.add("| statement | per step |");
        rows.add("|---|---|");
        byTable.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_TABLES)
                .forEach(entry -> rows.add(row("| %s | %.2f |", entry.getKey(), nrm.perStep(entry.getValue()))));
        return String.join("\n", rows);
    }

    private static String kind(String sql) {
        var words = sql.strip().toLowerCase(Locale.ROOT).split("[\\s(),]+");
        var verb = words[0];
        for (var i = 0; i + 1 < words.length; i++) {
            var before = words[i];
            if (before.equals("from") || before.equals("into") || (i == 0 && before.equals("update"))) {
                return verb + " `" + words[i + 1] + "`";
            }
        }
        return verb;
    }

    private String intakeText() {
        var together = Median.of(intake.together());
        var oneByOne = Median.of(intake.oneByOne());
        return row(
                """
                ## Many persons at one site

                %d persons: %.2f ms for each person referred together, %.2f ms for each referred one by one; together is **%.1f times cheaper** \
                (aim: 5). Medians of %d alternating rounds, one wide, through the use cases without HTTP; one by one goes without the \
                idempotency record that its HTTP request would add, together with it.""",
                intake.persons(),
                together,
                oneByOne,
                oneByOne / together,
                intake.together().size());
    }

    private String startsText() {
        return row(
                """
                ## Start and rest

                | | start, seconds | resident memory at rest, MB |
                |---|---|---|
                | NRM, service profile | %.1f | %.0f |
                | bare Spring Boot (web, JDBC) and Camunda with the same models | %.1f | %.0f |
                | ratio | %.2f | %.2f |

                Processes of their own with 512 MB of heap, on a database they used before, by turns; medians of %d starts; memory after a \
                garbage collection, four seconds after the start.""",
                seconds(starts.nrm()),
                megabytes(starts.nrm()),
                seconds(starts.bare()),
                megabytes(starts.bare()),
                seconds(starts.nrm()) / seconds(starts.bare()),
                megabytes(starts.nrm()) / megabytes(starts.bare()),
                starts.nrm().size());
    }

    private static double seconds(List<StartUps.Start> starts) {
        return Median.of(starts.stream().map(StartUps.Start::seconds).toList());
    }

    private static double megabytes(List<StartUps.Start> starts) {
        return Median.of(starts.stream().map(StartUps.Start::megabytes).toList());
    }

    private static String row(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static final String METHOD = """
            The path: an adult man, a foreigner, chose not to cooperate, stays; from the referral through identification, shelter,
            assistance, reflection period, formal identification, inclusion and closure to the last follow-up call a year later.

            * **NRM**: the whole application with everything on: checks of the referral, vault encryption, deadlines and their ledger, audit,
              queues, access, decision tables, form validation, history "audit".
            * **Plain Camunda**: 7.24 at its defaults, history "full", the same models, every delegate empty but for the
              process variables: each activity leaves behind those it left in NRM, so that every gateway takes the same way; the run
              fails when an activity is passed more or less often. Its job executor is off, as NRM's is.
            * **Hand-written minimum**: plain JDBC; in one transaction the old work item done, its deadline met, the next work item, its deadline
              and one line of the trail; as many steps and durable commits as NRM. Nothing is validated, encrypted or decided.

            A step is a case begun or a task completed, each with its own durable commit. Only these and the look-up of a case's open tasks are
            timed, for all contestants alike. Between them the main thread moves the time; timers, messages and outside answers that arrive
            then are not timed. A message that a task's form sends is part of NRM's step, while plain Camunda gets its messages in untimed
            time: the comparison leans to plain Camunda. NRM's step also holds reading the task and filling its form. Threads walk each
            their own case; all share one pool setting, one driver setting and one server. Warm-up rounds are left out. HTTP is left out.
            """;
}
