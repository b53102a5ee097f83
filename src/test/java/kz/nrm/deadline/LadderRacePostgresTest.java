package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.support.AtOnce;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two sweeps at once over the same deadlines: each rung is told once, none is left out. */
@DeadlinesSlice
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@TestPropertySource(properties = "nrm.deadlines.sweep.page=20")
@Import(LadderRacePostgresTest.Told.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LadderRacePostgresTest {

    private static final int DEADLINES = 400;

    /** Runs as long as the tests: the connection pool of the cached context outlives this class. */
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        var address = EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
        properties.add("spring.datasource.url", () -> address);
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @Autowired
    private LadderSweep ladders;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Told told;

    /** How often each deadline was told of. */
    static class Told {
        private final Map<UUID, Integer> times = new ConcurrentHashMap<>();

        @EventListener
        void hear(RungReached rung) {
            times.merge(rung.deadline(), 1, Integer::sum);
        }
    }

    @Test
    void each_rung_is_told_once() throws Exception {
        for (var i = 0; i < DEADLINES; i++) {
            deadlines.open(OpenDeadline.of(CaseReference.random(), new DeadlineKind("REMOVAL_HOLD"))
                    .in(Region.ALMATY));
        }
        clock.pass(Duration.ofDays(5));
        var claimed = AtOnce.call(ladders::sweep, ladders::sweep).stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                + ladders.sweep();

        assertThat(claimed).isEqualTo(DEADLINES);
        assertThat(told.times)
                .hasSize(DEADLINES)
                .allSatisfy((deadline, times) -> assertThat(times).isEqualTo(1));
        assertThat(jdbc.queryForObject("select count(*) from deadline_rung", Integer.class))
                .isEqualTo(3 * DEADLINES);
        assertThat(jdbc.queryForObject("select count(*) from deadline where rung <> 3", Integer.class))
                .isZero();
    }
}
