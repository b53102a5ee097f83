package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kz.nrm.deadline.process.DeadlineTimer;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.DatabaseTime;
import kz.nrm.workflow.NodeClock;
import kz.nrm.workflow.NodeJobs;
import kz.nrm.workflow.TimerFiredEarly;
import kz.nrm.workflow.engine.ProcessTestEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fifty reflection periods on one database. A node with the right time has opened them; another one, 31 days ahead, fires every timer:
 * none ends, and nobody is reminded early.
 */
@DeadlinesSlice
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({TwoNodesPostgresTest.RightTime.class, DeadlineTimer.class, DeadlineWaits.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TwoNodesPostgresTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:20:31Z");
    private static final int PERIODS = 50;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        var address = EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
        properties.add("spring.datasource.url", () -> address);
        properties.add("spring.datasource.username", () -> "postgres");
    }

    /** The database has the right time, whatever a node believes. */
    static class RightTime {
        @Bean
        @Primary
        DatabaseTime rightTime() {
            return () -> NOW;
        }
    }

    private final List<Object> early = new ArrayList<>();

    @Autowired
    private DataSource pool;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    @Autowired
    private DatabaseTime time;

    @Autowired
    private DeadlineTimer timers;

    @Autowired
    private DeadlineWaits waits;

    @Autowired
    private LadderSweep ladders;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void rightAgain() {
        ClockUtil.reset();
    }

    @Test
    void none_ends_early() {
        clock.set(NOW.toString());
        ClockUtil.setCurrentTime(Date.from(NOW));
        var right = node("right", "true");
        open(right);
        assertThat(waiting(right)).isEqualTo(PERIODS);

        clock.pass(Duration.ofDays(32));
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        var ahead = node("ahead", "false");
        var fired = firesEverythingOnce(ahead);

        assertThat(fired).isEqualTo(PERIODS);
        assertThat(early).hasSize(PERIODS).allMatch(TimerFiredEarly.class::isInstance);
        assertThat(waiting(right)).isEqualTo(PERIODS);
        assertThat(jdbc.queryForObject("select count(*) from act_ru_job", Integer.class))
                .isEqualTo(PERIODS);
        assertThat(jdbc.queryForObject("select count(*) from deadline where status = 'RUNNING'", Integer.class))
                .isEqualTo(PERIODS);
        assertThat(ladders.sweep()).isZero();
        assertThat(stoppedByItsClock()).isOne();
        right.close();
        ahead.close();
    }

    /** What the job executor of the node would do, for each timer once. */
    private static int firesEverythingOnce(ProcessEngine node) {
        var due = node.getManagementService().createJobQuery().executable().list();
        due.forEach(job -> node.getManagementService().executeJob(job.getId()));
        return due.size();
    }

    private int stoppedByItsClock() {
        var stopped = new AtomicInteger();
        var jobs = new NodeJobs() {
            @Override
            public void start() {
                throw new AssertionError("a node that is 32 days ahead must not fire");
            }

            @Override
            public void stop() {
                stopped.incrementAndGet();
            }
        };
        new NodeClock(clock, time, jobs).compare();
        return stopped.get();
    }

    private void open(ProcessEngine node) {
        node.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "period.bpmn",
                        Bpmn.createExecutableProcess("period")
                                .camundaHistoryTimeToLive(5)
                                .startEvent()
                                .intermediateCatchEvent("Timer_ReflectionPeriod")
                                .timerWithDate("${deadlineTimer.dueAt(execution, 'REFLECTION_PERIOD')}")
                                .endEvent()
                                .done())
                .deploy();
        for (var i = 0; i < PERIODS; i++) {
            node.getRuntimeService()
                    .startProcessInstanceByKey("period", CaseReference.random().value(), Map.of("region", "ALMATY"));
        }
    }

    private static long waiting(ProcessEngine node) {
        return node.getRuntimeService().createProcessInstanceQuery().active().count();
    }

    private ProcessEngine node(String name, String schema) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName(name + UUID.randomUUID());
        engine.setDataSource(pool);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate(schema);
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.setBeans(Map.of("deadlineTimer", timers));
        ProcessTestEngine.asks(engine, waits, early::add);
        return engine.buildProcessEngine();
    }
}
