package kz.nrm.workflow.engine;

import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.ProcessId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

@Component
class EngineCaseProcesses implements CaseProcesses {

    private final ProcessEngine engine;
    private final RuntimeService runtime;

    EngineCaseProcesses(ProcessEngine engine, RuntimeService runtime) {
        this.engine = engine;
        this.runtime = runtime;
    }

    @Override
    public void start(ProcessId process, CaseReference reference, CaseFacts facts) {
        runtime.startProcessInstanceByKey(process.value(), reference.value(), facts.asMap());
    }

    /** One command of the engine around all steps: it flushes once, at the end. */
    @Override
    public void together(Runnable steps) {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        settings.getCommandExecutorTxRequired().execute(context -> {
            steps.run();
            return true;
        });
    }

    @Override
    public void startByMessage(MessageName message, CaseReference reference, CaseFacts facts) {
        runtime.startProcessInstanceByMessage(message.value(), reference.value(), facts.asMap());
    }

    @Override
    public Delivery deliver(MessageName message, CaseReference reference, CaseFacts facts) {
        var waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(reference.value())
                .messageEventSubscriptionName(message.value())
                .list();
        waiting.forEach(execution -> runtime.messageEventReceived(message.value(), execution.getId(), facts.asMap()));
        return waiting.isEmpty() ? Delivery.NOBODY_WAITS : Delivery.DELIVERED;
    }

    @Override
    public Delivery deliverToBranch(MessageName message, CaseReference reference, CaseFacts facts) {
        var delivered = runtime.createMessageCorrelation(message.value())
                .processInstanceBusinessKey(reference.value())
                .setVariablesToTriggeredScope(facts.asMap())
                .correlateAllWithResult();
        return delivered.isEmpty() ? Delivery.NOBODY_WAITS : Delivery.DELIVERED;
    }

    @Override
    public void inform(CaseReference reference, CaseFacts facts) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .list()
                .forEach(instance -> runtime.setVariables(instance.getId(), facts.asMap()));
    }

    @Override
    public Delivery deliverLocally(MessageName message, CaseReference reference, CaseFacts facts) {
        var waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(reference.value())
                .messageEventSubscriptionName(message.value())
                .list();
        waiting.stream()
                .map(Execution::getProcessInstanceId)
                .distinct()
                .forEach(instance -> runtime.createMessageCorrelation(message.value())
                        .processInstanceId(instance)
                        .setVariablesToTriggeredScope(facts.asMap())
                        .correlate());
        return waiting.isEmpty() ? Delivery.NOBODY_WAITS : Delivery.DELIVERED;
    }

    @Override
    public boolean isRunning(ProcessId process, CaseReference reference) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.value(), process.value())
                        .count()
                > 0;
    }
}
