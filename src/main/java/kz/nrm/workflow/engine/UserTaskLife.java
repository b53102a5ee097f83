package kz.nrm.workflow.engine;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.NewTask;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.TaskRules;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells our queues when the engine creates a task or takes it back; the due date of the engine's task is the deadline's. */
@Component
class UserTaskLife {

    private final ObjectProvider<CaseTasks> tasks;
    private final Clock clock;

    UserTaskLife(ObjectProvider<CaseTasks> tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    TaskListener of(TaskRules rules) {
        return task -> {
            if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
                created(task, rules);
            } else {
                tasks.getObject().cancelled(task.getId());
            }
        };
    }

    private void created(DelegateTask task, TaskRules rules) {
        var execution = task.getExecution();
        var due = tasks.getObject()
                .created(new NewTask(
                        task.getId(),
                        new CaseReference(execution.getProcessBusinessKey()),
                        new ProcessId(processId(task)),
                        task.getProcessInstanceId(),
                        Region.valueOf(String.valueOf(task.getVariable(CaseVariable.REGION.name()))),
                        rules,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        task::getVariable));
        task.setDueDate(Date.from(due.dueAt()));
    }

    /** Definition ids read {@code key:version:uuid}. */
    private static String processId(DelegateTask task) {
        var definition = task.getProcessDefinitionId();
        var end = definition.indexOf(':');
        return end < 0 ? definition : definition.substring(0, end);
    }
}
