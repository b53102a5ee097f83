package kz.nrm.workflow.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Questions that the engine asks the database in every step and whose answers are known, because this house does not use what they
 * ask for. Each of them costs a round trip.
 */
final class EngineShortcuts {

    private EngineShortcuts() {}

    static List<SessionFactory> all() {
        var jobDefinitions = new ConcurrentHashMap<String, JobDefinitionEntity>();
        return List.of(
                instead(ExecutionManager.class, Executions::new),
                instead(TaskManager.class, Tasks::new),
                instead(IdentityLinkManager.class, NoIdentityLinks::new),
                instead(VariableInstanceManager.class, NoTaskVariables::new),
                instead(JobManager.class, NoAsynchronousMessages::new),
                instead(JobDefinitionManager.class, () -> new KnownJobDefinitions(jobDefinitions)),
                instead(ProcessDefinitionManager.class, KnownDefinitions::new));
    }

    /** Reads all executions of a process at once, before the first of them is asked for. */
    static void readTogether(CommandContext context, String processInstance) {
        ((Executions) context.getExecutionManager()).readTogether(processInstance);
    }

    private static <T extends Session> SessionFactory instead(Class<T> type, Supplier<T> ours) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return ours.get();
            }
        };
    }

    /** What was read together is not read again when the engine asks for the whole. */
    private static final class Executions extends ExecutionManager {

        private final Map<String, List<ExecutionEntity>> read = new HashMap<>();

        @Override
        public List<ExecutionEntity> findExecutionsByProcessInstanceId(String processInstance) {
            var known = read.remove(processInstance);
            return known == null ? super.findExecutionsByProcessInstanceId(processInstance) : known;
        }

        private void readTogether(String processInstance) {
            read.put(processInstance, super.findExecutionsByProcessInstanceId(processInstance));
        }
    }

    /** A task has no tasks below it, and an execution waits in one task at a time. */
    private static final class Tasks extends TaskManager {
        @Override
        public List<Task> findTasksByParentTaskId(String parent) {
            return new ArrayList<>();
        }

        @Override
        public List<TaskEntity> findTasksByExecutionId(String execution) {
            var known = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(task -> Objects.equals(task.getExecutionId(), execution))
                    .collect(Collectors.toCollection(ArrayList::new));
            return known.isEmpty() ? super.findTasksByExecutionId(execution) : known;
        }
    }

    /** Who may do a task stands in our own queues. */
    private static final class NoIdentityLinks extends IdentityLinkManager {
        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String task) {
            return new ArrayList<>();
        }
    }

    /** What a task knows, its process knows. */
    private static final class NoTaskVariables extends VariableInstanceManager {
        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
                String task, @Nullable Collection<String> names) {
            return new ArrayList<>();
        }
    }

    /** Messages are delivered at once, never by a job. */
    private static final class NoAsynchronousMessages extends JobManager {
        @Override
        public List<JobEntity> findJobsByConfiguration(String handler, String configuration, @Nullable String tenant) {
            return ProcessEventJobHandler.TYPE.equals(handler)
                    ? new ArrayList<>()
                    : super.findJobsByConfiguration(handler, configuration, tenant);
        }
    }

    /** Definitions of jobs come with their model and are never suspended. */
    private static final class KnownJobDefinitions extends JobDefinitionManager {

        private final Map<String, JobDefinitionEntity> known;

        private KnownJobDefinitions(Map<String, JobDefinitionEntity> known) {
            this.known = known;
        }

        @Override
        public @Nullable JobDefinitionEntity findById(String id) {
            return known.computeIfAbsent(id, super::findById);
        }
    }

    /** Deployed definitions neither change nor are suspended: what was parsed once is what is in force. */
    private static final class KnownDefinitions extends ProcessDefinitionManager {
        @Override
        public ProcessDefinitionEntity findLatestProcessDefinitionById(String id) {
            var parsed = Context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .getProcessDefinitionCache()
                    .get(id);
            return parsed == null ? super.findLatestProcessDefinitionById(id) : parsed;
        }
    }
}
