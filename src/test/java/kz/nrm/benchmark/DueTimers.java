package kz.nrm.benchmark;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.JdbcTemplate;

/** Timers of a plain engine that are due; its job executor is as it comes. */
final class DueTimers implements AutoCloseable {

    private static final int WRITERS = 4;

    private final ProcessEngine engine;
    private final JdbcTemplate jdbc;

    DueTimers(DataSource database) {
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("timers");
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate("true");
        settings.setJobExecutorActivate(false);
        engine = settings.buildProcessEngine();
        jdbc = new JdbcTemplate(database);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "timer.bpmn",
                        Bpmn.createExecutableProcess("timer")
                                .camundaHistoryTimeToLive(5)
                                .startEvent()
                                .intermediateCatchEvent("Timer_Due")
                                .timerWithDate("2020-01-01T00:00:00")
                                .endEvent()
                                .done())
                .deploy();
    }

    /** @return timers a second */
    double drain(int timers) {
        begin(timers);
        jdbc.execute("analyze act_ru_job");
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        var began = System.nanoTime();
        executor.start();
        while (left() > 0) {
            pause();
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        executor.shutdown();
        return timers / seconds;
    }

    private void begin(int timers) {
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Boolean>> work = IntStream.range(0, timers)
                    .mapToObj(number -> (Callable<Boolean>)
                            () -> engine.getRuntimeService().startProcessInstanceByKey("timer") != null)
                    .toList();
            for (var one : writers.invokeAll(work)) {
                one.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            writers.shutdown();
        }
    }

    private long left() {
        var left = jdbc.queryForObject("select count(*) from act_ru_job where type_ = 'timer'", Long.class);
        return left == null ? 0 : left;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
