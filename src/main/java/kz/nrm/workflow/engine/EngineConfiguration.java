package kz.nrm.workflow.engine;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import kz.nrm.shared.HouseClock;
import kz.nrm.workflow.WaitLedger;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine, wired by hand: every setting that differs from its default stands here, and {@link EngineSettingsCheck} asserts it. */
@Configuration
class EngineConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration engineSettings(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            @Qualifier("jobThreads") ThreadPoolTaskExecutor jobThreads,
            ListableBeanFactory beans,
            UserTaskLife taskLife,
            AskingTimers timers,
            HouseClock clock)
            throws IOException {
        restrictSchemas();
        var engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setBeans(new ProcessBeans(beans));
        engine.setCustomPreBPMNParseListeners(List.of(new UserTaskRules(taskLife), new TimerKinds()));
        engine.setCustomJobHandlers(timers.handlers());
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.getCustomHistoryEventHandlers().addAll(List.of(new EngineHistory(clock), new VariableGuard()));
        engine.setCustomSessionFactories(EngineShortcuts.all());
        engine.setDatabaseSchemaUpdate("false");
        engine.setDeploymentName("nrm");
        engine.setDeploymentResources(models());
        safety(engine);
        housekeeping(engine);
        jobs(engine, jobThreads);
        return engine;
    }

    @Bean
    AskingTimers askingTimers(ObjectProvider<WaitLedger> waits, ApplicationEventPublisher events, Clock clock) {
        return new AskingTimers(waits::getObject, events, clock);
    }

    private static void safety(SpringProcessEngineConfiguration engine) {
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationAllowedPackages("");
        engine.setDeserializationAllowedClasses("");
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setDbIdentityUsed(false);
        engine.setQueryMaxResultsLimit(500);
    }

    private static void housekeeping(SpringProcessEngineConfiguration engine) {
        engine.setHistory("audit");
        engine.setHistoryCleanupBatchWindowStartTime("20:00");
        engine.setHistoryCleanupBatchWindowEndTime("23:00");
        engine.setHistoryCleanupJobLogTimeToLive("P30D");
        engine.setBatchOperationHistoryTimeToLive("P30D");
        engine.setTaskMetricsTimeToLive("P30D");
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
    }

    private static void jobs(SpringProcessEngineConfiguration engine, ThreadPoolTaskExecutor threads) {
        var executor = new SpringJobExecutor();
        executor.setTaskExecutor(threads);
        executor.setLockTimeInMillis(60_000);
        executor.setWaitTimeInMillis(1_000);
        executor.setMaxWait(5_000);
        engine.setJobExecutor(executor);
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorPreferTimerJobs(true);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setFailedJobRetryTimeCycle("PT1M,PT5M,PT15M,PT1H,PT6H");
    }

    /** A model may fetch a schema from our own files only. */
    private static void restrictSchemas() {
        System.setProperty("javax.xml.accessExternalSchema", "jar:file,file,jar:nested");
    }

    private static Resource[] models() throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        var bpmn = files.getResources("classpath*:/processes/*.bpmn");
        var dmn = files.getResources("classpath*:/processes/*.dmn");
        var all = java.util.Arrays.copyOf(bpmn, bpmn.length + dmn.length);
        System.arraycopy(dmn, 0, all, bpmn.length, dmn.length);
        return all;
    }

    @Bean
    ThreadPoolTaskExecutor jobThreads() {
        var threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("job-");
        threads.setCorePoolSize(3);
        threads.setMaxPoolSize(8);
        threads.setQueueCapacity(16);
        return threads;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration settings) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(settings);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    DecisionService decisionService(ProcessEngine engine) {
        return engine.getDecisionService();
    }
}
