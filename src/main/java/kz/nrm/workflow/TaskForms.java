package kz.nrm.workflow;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Every task form of the house, by task. */
@Component
public class TaskForms implements SmartInitializingSingleton {

    private final ObjectProvider<TaskForm<?>> beans;
    private Map<TaskKey, TaskForm<?>> byTask = Map.of();

    TaskForms(ObjectProvider<TaskForm<?>> beans) {
        this.beans = beans;
    }

    /** Forms need use cases that need tasks, so they are gathered last. */
    @Override
    public void afterSingletonsInstantiated() {
        List<TaskForm<?>> forms = beans.stream().toList();
        byTask = forms.stream().collect(toUnmodifiableMap(TaskForm::task, Function.identity()));
    }

    public Optional<TaskForm<?>> find(TaskKey task) {
        return Optional.ofNullable(byTask.get(task));
    }

    public Collection<TaskForm<?>> all() {
        return byTask.values();
    }
}
