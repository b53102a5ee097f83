package kz.nrm.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import kz.nrm.workflow.NodeClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses to start on any engine setting that is not as the house wants it; then, and only then, starts the job executor. */
@Component
class EngineSettingsCheck {

    private final NodeClock clock;

    EngineSettingsCheck(ProcessEngine engine, NodeClock clock) {
        this.clock = clock;
        var wrong = wrongSettings((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("refusing to start, engine settings are not as required: " + wrong);
        }
    }

    /** The jobs start when the clock of this node is right. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void startJobs() {
        clock.compare();
    }

    static List<String> wrongSettings(ProcessEngineConfigurationImpl engine) {
        var wrong = new ArrayList<String>();
        expect(wrong, "time zone", TimeZone.getDefault().getRawOffset(), 0);
        expect(
                wrong,
                "enableExceptionsAfterUnhandledBpmnError",
                engine.isEnableExceptionsAfterUnhandledBpmnError(),
                true);
        expect(wrong, "idGenerator", engine.getIdGenerator().getClass(), StrongUuidGenerator.class);
        expect(wrong, "beans", engine.getBeans().getClass(), ProcessBeans.class);
        expect(wrong, "enableExpressionsInStoredQueries", engine.isEnableExpressionsInStoredQueries(), false);
        expect(wrong, "enableExpressionsInAdhocQueries", engine.isEnableExpressionsInAdhocQueries(), false);
        expect(wrong, "enableXxeProcessing", engine.isEnableXxeProcessing(), false);
        expect(wrong, "deserializationTypeValidationEnabled", engine.isDeserializationTypeValidationEnabled(), true);
        expect(wrong, "javaSerializationFormatEnabled", engine.isJavaSerializationFormatEnabled(), false);
        expect(wrong, "history", engine.getHistory(), "audit");
        expect(wrong, "enforceHistoryTimeToLive", engine.isEnforceHistoryTimeToLive(), true);
        expect(wrong, "historyRemovalTimeStrategy", engine.getHistoryRemovalTimeStrategy(), "end");
        expect(
                wrong,
                "historyCleanupBatchWindowStartTime",
                engine.getHistoryCleanupBatchWindowStartTime() != null,
                true);
        expect(wrong, "failedJobRetryTimeCycle", engine.getFailedJobRetryTimeCycle(), "PT1M,PT5M,PT15M,PT1H,PT6H");
        expect(wrong, "lockTimeInMillis", engine.getJobExecutor().getLockTimeInMillis(), 60_000);
        expect(wrong, "jobExecutorActivate", engine.isJobExecutorActivate(), false);
        expect(wrong, "jobExecutorPreferTimerJobs", engine.isJobExecutorPreferTimerJobs(), true);
        expect(wrong, "jobExecutorAcquireByDueDate", engine.isJobExecutorAcquireByDueDate(), true);
        expect(wrong, "jobExecutorDeploymentAware", engine.isJobExecutorDeploymentAware(), false);
        expect(wrong, "cmmnEnabled", engine.isCmmnEnabled(), false);
        expect(wrong, "standaloneTasksEnabled", engine.isStandaloneTasksEnabled(), false);
        expect(wrong, "authorizationEnabled", engine.isAuthorizationEnabled(), false);
        expect(wrong, "metricsEnabled", engine.isMetricsEnabled(), false);
        expect(wrong, "databaseSchemaUpdate", engine.getDatabaseSchemaUpdate(), "false");
        expect(wrong, "skipIsolationLevelCheck", engine.getSkipIsolationLevelCheck(), false);
        return wrong;
    }

    private static void expect(List<String> wrong, String name, Object is, Object wanted) {
        if (!Objects.equals(is, wanted)) {
            wrong.add(name + "=" + is + " (must be " + wanted + ")");
        }
    }
}
