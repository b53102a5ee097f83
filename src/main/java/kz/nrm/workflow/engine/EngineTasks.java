package kz.nrm.workflow.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class EngineTasks implements TaskEngine {

    private final ProcessEngine engine;
    private final TaskService tasks;

    EngineTasks(ProcessEngine engine, TaskService tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    @Override
    public void complete(String engineTask, CaseFacts facts) {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        settings.getCommandExecutorTxRequired().execute(context -> {
            new CompleteTaskCmd(engineTask, news(context, engineTask, facts)).execute(context);
            return true;
        });
    }

    @Override
    public @Nullable Object variable(String engineTask, String name) {
        return tasks.getVariable(engineTask, name);
    }

    /** What the process does not know yet; telling it again would be written again. */
    private static Map<String, Object> news(CommandContext context, String engineTask, CaseFacts facts) {
        var news = new HashMap<>(facts.asMap());
        var task = context.getTaskManager().findTaskById(engineTask);
        if (task != null) {
            EngineShortcuts.readTogether(context, task.getProcessInstanceId());
            news.entrySet().removeIf(fact -> isKnown(task, fact.getKey(), fact.getValue()));
        }
        return news;
    }

    static boolean isKnown(VariableScope scope, String name, @Nullable Object value) {
        return scope.hasVariable(name) && Objects.equals(scope.getVariable(name), value);
    }
}
