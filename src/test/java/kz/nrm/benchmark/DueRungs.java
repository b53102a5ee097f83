package kz.nrm.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.nrm.NrmApplication;
import kz.nrm.deadline.LadderSweep;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Deadlines of the whole application whose next rung is due. */
final class DueRungs implements AutoCloseable {

    private static final int BATCH = 1_000;

    private static final String DEADLINE = """
            insert into deadline (id, reference, kind, rule_version, legal_basis, verified, calendar_version, start_fact, start_at, due_at,
            status, elapses, extensions, paused_seconds, entries, rung, climb, next_rung_at, agency, role, region, running_key, row_version)
            values (?, ?, 'REMOVAL_HOLD', '1', 'benchmark', false, 'benchmark', 'GROUNDS_FOUND', ?, ?,
            'RUNNING', false, 0, 0, 1, 0, 0, ?, ?, 'MIGRATION_OFFICER', ?, ?, 0)""";

    private final ConfigurableApplicationContext application;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    DueRungs(String url) {
        application = new SpringApplicationBuilder(NrmApplication.class)
                .profiles("training")
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--nrm.training.fill=USERS_AND_SHELTERS",
                        "--server.port=0",
                        "--logging.level.root=WARN",
                        "--logging.level.kz.nrm=ERROR");
        jdbc = application.getBean(JdbcTemplate.class);
        transaction = application.getBean(TransactionTemplate.class);
    }

    /** @return rungs a second */
    double drain(int rungs) {
        var now = application.getBean(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS);
        for (var from = 0; from < rungs; from += BATCH) {
            var size = Math.min(BATCH, rungs - from);
            transaction.executeWithoutResult(open -> write(size, now));
        }
        jdbc.execute("analyze deadline");
        var began = System.nanoTime();
        var drained = application.getBean(LadderSweep.class).sweep();
        var seconds = (System.nanoTime() - began) / 1e9;
        assertThat(drained).isEqualTo(rungs);
        return rungs / seconds;
    }

    /** Half of the time of a hold on removal has passed. */
    private void write(int size, Instant now) {
        var start = now.minus(Duration.ofHours(13)).atOffset(ZoneOffset.UTC);
        var due = now.plus(Duration.ofHours(11)).atOffset(ZoneOffset.UTC);
        var rung = now.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC);
        var regions = Region.values();
        jdbc.batchUpdate(
                DEADLINE,
                IntStream.range(0, size)
                        .mapToObj(number -> {
                            var id = UUID.randomUUID();
                            var region = regions[number % regions.length].code();
                            return new Object[] {
                                id,
                                CaseReference.random().value(),
                                start,
                                due,
                                rung,
                                "MIA_MIG-" + region,
                                region,
                                "B:" + id
                            };
                        })
                        .toList());
    }

    @Override
    public void close() {
        application.close();
    }
}
