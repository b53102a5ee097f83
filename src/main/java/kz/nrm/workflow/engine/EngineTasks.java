package kz.nrm.workflow.engine;

import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskEngine;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class EngineTasks implements TaskEngine {

    private final TaskService tasks;

    EngineTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void complete(String engineTask, CaseFacts facts) {
        tasks.complete(engineTask, facts.asMap());
    }

    @Override
    public @Nullable Object variable(String engineTask, String name) {
        return tasks.getVariable(engineTask, name);
    }
}
