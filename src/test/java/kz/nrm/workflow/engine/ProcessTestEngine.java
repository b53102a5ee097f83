package kz.nrm.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.nrm.workflow.WaitLedger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.springframework.context.ApplicationEventPublisher;

/**
 * An engine in memory for the test of one model: the house's settings, the variable guard, the given delegates, no job executor. Use:
 *
 * <pre>
 * &#64;RegisterExtension
 * static ProcessEngineCoverageExtension extension = ProcessTestEngine.with(Map.of("openReflectionPeriodDelegate", delegate)).covered();
 * &#64;Deployment(resources = "processes/reflection-period.bpmn") on the class
 * </pre>
 */
public final class ProcessTestEngine {

    /** When every deadline of a process test falls due. */
    public static final Instant DUE = Instant.parse("2026-12-17T19:00:00Z");

    private final Map<Object, Object> beans = new HashMap<>();

    private ProcessTestEngine() {}

    public static ProcessTestEngine with(Map<String, ?> delegates) {
        var engine = new ProcessTestEngine();
        engine.beans.putAll(delegates);
        engine.beans.putIfAbsent("deadlineTimer", new FixedDeadlineTimer());
        return engine;
    }

    /** The engine as a JUnit extension that fails the class unless every node and flow of the deployed models was taken. */
    public ProcessEngineCoverageExtension covered() {
        return coveredBut();
    }

    /** As {@link #covered()}, but the models that only stand in for called ones do not count. */
    public ProcessEngineCoverageExtension coveredBut(String... stubs) {
        return ProcessEngineCoverageExtension.builder(configuration())
                .excludeProcessDefinitionKeys(stubs)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    public ProcessEngineConfigurationImpl configuration() {
        var engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setProcessEngineName("test-" + UUID.randomUUID());
        engine.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        engine.setDatabaseSchemaUpdate("create-drop");
        engine.setJobExecutorActivate(false);
        engine.setBeans(beans);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setHistory("full");
        engine.setMetricsEnabled(false);
        engine.setCustomHistoryEventHandlers(new java.util.ArrayList<>(List.of(new VariableGuard())));
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
        return engine;
    }

    /** Lets the timers of this engine ask the ledger before they act, as those of the house do. */
    public static void asks(
            ProcessEngineConfigurationImpl engine, WaitLedger ledger, ApplicationEventPublisher events) {
        engine.setCustomPreBPMNParseListeners(new java.util.ArrayList<>(List.of(new TimerKinds())));
        engine.setCustomJobHandlers(new AskingTimers(() -> ledger, events, Clock.systemUTC()).handlers());
    }

    /** A child process that waits at one user task {@code Task_Stub_<id>}, in place of a called model. */
    public static BpmnModelInstance stub(String processId) {
        return Bpmn.createExecutableProcess(processId)
                .camundaHistoryTimeToLive(5)
                .startEvent()
                .userTask("Task_Stub_" + processId.replace("-", "_"))
                .endEvent()
                .done();
    }

    /** Every deadline falls due at {@link #DUE}. */
    public static final class FixedDeadlineTimer {
        public Date dueAt(DelegateExecution execution, String kind) {
            return Date.from(DUE);
        }
    }
}
