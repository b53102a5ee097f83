package kz.nrm.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Drains due rungs by the sweep and due timers by a plain job executor and writes a part of {@code docs/performance.md}: {@code mvn verify
 * -Pbenchmark}. Smaller or larger with {@code -Dnrm.benchmark.rungs=..} and {@code -Dnrm.benchmark.rungs.warmup=..}.
 */
@Tag("benchmark")
class ClockBenchmark {

    private static final int RUNGS = Integer.getInteger("nrm.benchmark.rungs", 100_000);
    private static final int WARM_UP = Integer.getInteger("nrm.benchmark.rungs.warmup", RUNGS / 10);

    @Test
    void drainsRungsAndTimers() {
        var began = Instant.now();
        try (var databases = new Databases();
                var rungs = new DueRungs(databases.create("rungs"));
                var timers = new DueTimers(databases.pool("timers"))) {
            rungs.drain(WARM_UP);
            timers.drain(WARM_UP);
            var sweep = rungs.drain(RUNGS);
            var engine = timers.drain(RUNGS);
            assertThat(sweep).isPositive();
            PerformancePage.write(PerformancePage.Part.CLOCK, text(began, databases, sweep, engine));
        }
    }

    private static String text(Instant began, Databases databases, double sweep, double engine) {
        return String.format(
                Locale.ROOT,
                """
                ## What is due at once

                * Run of %s
                * Machine: %s
                * Database: embedded PostgreSQL %s, %s

                | | due | seconds | a second |
                |---|---|---|---|
                | sweep of the ladder | %d rungs | %.1f | %.0f |
                | plain Camunda 7.24, job executor at its defaults | %d timers | %.1f | %.0f |

                **The sweep is %.1f times as fast** (aim: 20).

                The sweep is that of the whole application, in one thread of one node: each rung is claimed, written into the audit trail and
                into a notice, and whoever is there gets the message; pages of 500, one durable commit each. A timer of plain Camunda stands
                alone in a process without variables and leads to its end; nothing else happens when it fires. Both were warmed up with %d.
                """,
                began.truncatedTo(ChronoUnit.MINUTES),
                Machine.describe(),
                databases.version(),
                databases.settings(),
                RUNGS,
                RUNGS / sweep,
                sweep,
                RUNGS,
                RUNGS / engine,
                engine,
                sweep / engine,
                WARM_UP);
    }
}
