package kz.nrm.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.MessageName;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Walks one case through one model in a test engine: completes tasks, fires timers, delivers messages, and says where it stands. */
public final class ModelWalk {

    private final ProcessEngine engine;
    private final CaseReference reference;
    private final String process;

    private ModelWalk(ProcessEngine engine, CaseReference reference, ProcessInstance process) {
        this.engine = engine;
        this.reference = reference;
        this.process = process.getId();
    }

    public static ModelWalk start(ProcessEngine engine, CaseReference reference, String model, Map<String, ?> facts) {
        var process =
                engine.getRuntimeService().startProcessInstanceByKey(model, reference.value(), new HashMap<>(facts));
        return new ModelWalk(engine, reference, process);
    }

    public static ModelWalk startByMessage(
            ProcessEngine engine, CaseReference reference, MessageName message, Map<String, ?> facts) {
        var process = engine.getRuntimeService()
                .startProcessInstanceByMessage(message.value(), reference.value(), new HashMap<>(facts));
        return new ModelWalk(engine, reference, process);
    }

    public static ModelWalk startBefore(
            ProcessEngine engine, CaseReference reference, String model, String activity, Map<String, ?> facts) {
        var process = engine.getRuntimeService()
                .createProcessInstanceByKey(model)
                .businessKey(reference.value())
                .setVariables(new HashMap<>(facts))
                .startBeforeActivity(activity)
                .execute();
        return new ModelWalk(engine, reference, process);
    }

    public ModelWalk complete(String... tasks) {
        for (var task : tasks) {
            completeWith(task, Map.of());
        }
        return this;
    }

    public ModelWalk completeWith(String key, Map<String, ?> facts) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process)
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task).as("open task %s", key).isNotNull();
        engine.getTaskService().complete(task.getId(), new HashMap<>(facts));
        return this;
    }

    /** Fires the timer or runs the asynchronous step at this activity. */
    public ModelWalk fire(String activity) {
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process)
                .activityId(activity)
                .singleResult();
        assertThat(job).as("job at %s", activity).isNotNull();
        engine.getManagementService().executeJob(job.getId());
        return this;
    }

    public ModelWalk deliver(MessageName message, Map<String, ?> facts) {
        engine.getRuntimeService()
                .createMessageCorrelation(message.value())
                .processInstanceBusinessKey(reference.value())
                .setVariables(new HashMap<>(facts))
                .correlate();
        return this;
    }

    public ModelWalk deliver(MessageName message) {
        return deliver(message, Map.of());
    }

    public List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().processInstanceId(process).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    public boolean ended() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process)
                        .count()
                == 0;
    }

    /** Ids of all activities that were taken. */
    public List<String> taken() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process)
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** Value of a process variable, also after the end. */
    public Object fact(String name) {
        var variable = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process)
                .variableName(name)
                .singleResult();
        assertThat(variable).as("variable %s", name).isNotNull();
        return variable.getValue();
    }
}
