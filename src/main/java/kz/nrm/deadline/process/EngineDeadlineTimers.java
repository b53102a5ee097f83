package kz.nrm.deadline.process;

import java.util.stream.Stream;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineMoved;
import kz.nrm.deadline.DeadlineTimers;
import kz.nrm.shared.CaseReference;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the engine's timers equal to the deadline rows they copy. */
@Component
class EngineDeadlineTimers implements DeadlineTimers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;

    EngineDeadlineTimers(RuntimeService runtime, ManagementService management, RepositoryService repository) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
    }

    @EventListener
    void moved(DeadlineMoved event) {
        rearm(event.reference(), event.kind());
    }

    @Override
    public void rearm(CaseReference reference, DeadlineKind kind) {
        timers(reference)
                .filter(job -> asksFor(job, kind))
                .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
    }

    private Stream<Job> timers(CaseReference reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream());
    }

    private boolean asksFor(Job job, DeadlineKind kind) {
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        var event = repository
                .getBpmnModelInstance(job.getProcessDefinitionId())
                .getModelElementById(definition.getActivityId());
        return event.getChildElementsByType(TimerEventDefinition.class).stream()
                .map(TimerEventDefinition::getTimeDate)
                .map(TimeDate::getTextContent)
                .anyMatch(expression -> expression.contains("'" + kind + "'"));
    }
}
