package kz.nrm.benchmark;

import java.io.IOException;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Camunda 7.24 at its defaults, history full, with our models and delegates that only leave behind what the gateways ask for. */
final class PlainCamunda implements Contestant, AutoCloseable {

    private static final Date FAR = new Date(4_000_000_000_000L);

    private final CountingDataSource database;
    private final ProcessEngine engine;
    private final WalkedPath path;
    private final Map<String, Map<String, Integer>> happened = new ConcurrentHashMap<>();
    private final Map<String, String> activities = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Integer>> passed = new ConcurrentHashMap<>();

    PlainCamunda(CountingDataSource database, WalkedPath path) {
        this.database = database;
        this.path = path;
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("plain");
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistory("full");
        settings.setJobExecutorActivate(false);
        settings.setBeans(new EmptyBeans(this));
        engine = settings.buildProcessEngine();
        deploy();
    }

    private void deploy() {
        try {
            var deployment = engine.getRepositoryService().createDeployment().name("nrm");
            for (var model : new PathMatchingResourcePatternResolver().getResources("classpath*:/processes/*.*mn")) {
                deployment.addInputStream(model.getFilename(), model.getInputStream());
            }
            deployment.deploy();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public String name() {
        return "Plain Camunda";
    }

    @Override
    public String begin(int number) {
        var key = UUID.randomUUID().toString();
        engine.getRuntimeService()
                .startProcessInstanceByKey("victim-path", key, facts(key, "StartEvent_ReferralSubmitted"));
        return key;
    }

    @Override
    public List<String> open(String key) {
        return tasks(key).stream()
                .map(task -> {
                    activities.put(task.getId(), task.getTaskDefinitionKey());
                    return task.getId();
                })
                .toList();
    }

    /** What the activity left behind in NRM when it was passed for the same time. */
    private Map<String, Object> facts(String key, String activity) {
        var times =
                passed.computeIfAbsent(key, none -> new ConcurrentHashMap<>()).merge(activity, 1, Integer::sum);
        return path.facts(activity, times - 1);
    }

    private List<Task> tasks(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .list();
    }

    @Override
    public void complete(String key, String task) {
        try {
            engine.getTaskService().complete(task, facts(key, activities.getOrDefault(task, "")));
        } catch (org.camunda.bpm.engine.exception.NullValueException gone) {
            throw new Drive.GoneMeanwhile();
        }
    }

    /** One thing after the other happens to each case, in the order in which it happened in NRM; at the same moment messages come first. */
    @Override
    public List<String> advance(Collection<String> keys) {
        while (true) {
            var moved = keys.stream().filter(this::happens).toList();
            if (moved.isEmpty()) {
                return List.of();
            }
            var withWork = moved.stream().filter(key -> !tasks(key).isEmpty()).toList();
            if (!withWork.isEmpty()) {
                return withWork;
            }
        }
    }

    private boolean happens(String key) {
        var next =
                engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                        .map(ProcessInstance::getId)
                        .flatMap(instance -> Stream.concat(messages(key, instance), jobs(key, instance)))
                        .min(Comparator.comparingLong(Happening::at).thenComparing(Happening::timer));
        next.ifPresent(one -> {
            happened.computeIfAbsent(key, none -> new HashMap<>()).merge(one.activity(), 1, Integer::sum);
            one.action().run();
        });
        return next.isPresent();
    }

    private Stream<Happening> messages(String key, String instance) {
        return engine
                .getRuntimeService()
                .createEventSubscriptionQuery()
                .processInstanceId(instance)
                .eventType("message")
                .list()
                .stream()
                .map(waiting -> happening(key, waiting.getActivityId(), false, () -> deliver(key, waiting)))
                .filter(Objects::nonNull);
    }

    private void deliver(String key, EventSubscription waiting) {
        engine.getRuntimeService()
                .messageEventReceived(
                        waiting.getEventName(), waiting.getExecutionId(), facts(key, waiting.getActivityId()));
    }

    private Stream<Happening> jobs(String key, String instance) {
        var management = engine.getManagementService();
        return management.createJobQuery().processInstanceId(instance).list().stream()
                .map(job -> happening(key, activity(job), true, () -> management.executeJob(job.getId())))
                .filter(Objects::nonNull);
    }

    private String activity(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private @Nullable Happening happening(String key, String activity, boolean timer, Runnable action) {
        var times = happened.getOrDefault(key, Map.of()).getOrDefault(activity, 0);
        var at = path.moment(activity, times);
        return at == null ? null : new Happening(activity, timer, at, action);
    }

    private record Happening(String activity, boolean timer, long at, Runnable action) {}

    /** As NRM does, the talk about cooperation begins a process of its own. */
    private void announceTalk(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        engine.getRuntimeService()
                .startProcessInstanceByMessage("CooperationTalkDue", key, facts(key, "StartEvent_CooperationTalkDue"));
    }

    private void leaveFacts(DelegateExecution execution) {
        execution.setVariables(facts(execution.getProcessBusinessKey(), execution.getCurrentActivityId()));
    }

    @Override
    public CountingDataSource database() {
        return database;
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Timers that never come due by themselves: they are fired where NRM's fired. */
    public static final class FarTimer {
        public Date dueAt(DelegateExecution execution, String kind) {
            return FAR;
        }
    }

    /** Every delegate of the models, doing nothing but what the gateways need. */
    private static final class EmptyBeans extends AbstractMap<Object, Object> {

        private final JavaDelegate announceTalk;
        private final JavaDelegate leaveFacts;
        private final FarTimer timer = new FarTimer();

        private EmptyBeans(PlainCamunda camunda) {
            announceTalk = camunda::announceTalk;
            leaveFacts = camunda::leaveFacts;
        }

        @Override
        public boolean containsKey(Object key) {
            return key.equals("deadlineTimer") || key.toString().endsWith("Delegate");
        }

        @Override
        public @Nullable Object get(Object key) {
            if (!containsKey(key)) {
                return null;
            }
            return switch (key.toString()) {
                case "deadlineTimer" -> timer;
                case "announceCooperationTalkDelegate" -> announceTalk;
                default -> leaveFacts;
            };
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }
}
