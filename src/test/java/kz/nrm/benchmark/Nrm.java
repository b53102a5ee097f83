package kz.nrm.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.nrm.NrmApplication;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.audit.TrailOff;
import kz.nrm.casefile.person.SealsOff;
import kz.nrm.referral.Referrals;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import kz.nrm.training.Rehearsal;
import kz.nrm.training.Timetable;
import kz.nrm.training.TrainingClock;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.DueWork;
import kz.nrm.workflow.OutgoingRequests;
import kz.nrm.workflow.WorkItemView;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as it is: vault, deadlines, ledger, audit, queues and rules in every step. */
final class Nrm implements Contestant, AutoCloseable {

    /** A Monday; what is walked from here stays within the calendar years that are loaded. */
    private static final Instant MONDAY = Instant.parse("2026-01-12T05:00:00Z");

    private static final Duration LONGEST_PATH = Duration.ofDays(700);
    private static final Duration LITTLE_WHILE = Duration.ofMinutes(30);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, JsonNode> ANSWERS = Map.of(
            "Task_RecordCooperationDecision", JSON.createObjectNode().put("cooperation", "NO"),
            "Task_DecideNextStep", JSON.createObjectNode().put("nextStep", "STAY"));

    private final String name;
    private final ConfigurableApplicationContext application;
    private final Referrals referrals;
    private final CaseTasks tasks;
    private final Rehearsal rehearsal;
    private final Timetable timetable;
    private final TrainingClock clock;
    private final CountingDataSource database;
    private final JdbcTemplate jdbc;
    private final People people;
    private final Actor officer;
    private final Map<String, WorkItemView> open = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();

    /** With everything on. */
    static Nrm whole(String url) {
        return new Nrm("NRM", url, NrmApplication.class, Counted.class);
    }

    /** The same with neither trail nor encryption. */
    static Nrm bare(String url) {
        return new Nrm("NRM, audit and encryption off", url, NrmApplication.class, Counted.class, Bare.class);
    }

    private Nrm(String name, String url, Class<?>... sources) {
        this.name = name;
        application = new SpringApplicationBuilder(sources)
                .profiles("training")
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--nrm.training.fill=USERS_AND_SHELTERS",
                        "--server.port=0",
                        "--logging.level.root=WARN",
                        "--logging.level.kz.nrm=WARN");
        referrals = application.getBean(Referrals.class);
        tasks = application.getBean(CaseTasks.class);
        rehearsal = application.getBean(Rehearsal.class);
        timetable = application.getBean(Timetable.class);
        clock = (TrainingClock) application.getBean(Clock.class);
        database = (CountingDataSource) application.getBean(DataSource.class);
        jdbc = new JdbcTemplate(database);
        people = new People(application);
        officer = officer(application.getBean(Agencies.class));
    }

    /** No stereotype: only this benchmark sees it. */
    static class Counted {
        @Bean
        static LearntFacts learntFacts() {
            return new LearntFacts();
        }

        @Bean
        static BeanPostProcessor countedDatabase(LearntFacts facts) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (bean instanceof ProcessEngineConfigurationImpl engine) {
                        engine.getCustomHistoryEventHandlers().add(facts);
                    }
                    return bean instanceof DataSource pool ? new CountingDataSource(pool) : bean;
                }
            };
        }
    }

    /** Only this benchmark sees it. */
    static class Bare {
        @Bean
        static BeanPostProcessor neitherTrailNorSeals() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return SealsOff.instead(TrailOff.instead(bean));
                }
            };
        }
    }

    private static Actor officer(Agencies agencies) {
        var office = agencies.find(new AgencyId("MIA_OC-75")).orElseThrow();
        return new Actor(
                new UserId("benchmark-officer"),
                "Synthetic officer",
                office.id(),
                office.kind(),
                office.region(),
                Set.of(Role.FIRST_RESPONDER));
    }

    @Override
    public String name() {
        return name;
    }

    /** Every round begins on the same Monday. */
    void turnBack() {
        clock.set(MONDAY);
        application.getBean(DueWork.class).followClock();
    }

    @Override
    public String begin(int number) {
        var receipt = referrals.submit(people.referral(number, clock.instant()), officer);
        return Optional.ofNullable(receipt.caseReference()).orElseThrow();
    }

    @Override
    public List<String> open(String key) {
        return tasks.ofCase(new CaseReference(key)).stream()
                .filter(item -> item.status() == WorkItemView.Status.OPEN)
                .filter(item -> !refused.containsKey(item.id().toString()))
                .map(item -> {
                    var id = item.id().toString();
                    open.put(id, item);
                    return id;
                })
                .toList();
    }

    @Override
    public void complete(String key, String task) {
        var item = Optional.ofNullable(open.remove(task)).orElseThrow();
        var answers = ANSWERS.getOrDefault(item.task().value(), JSON.createObjectNode());
        rehearsal.complete(item, answers).ifPresent(refusal -> {
            if (refusal.endsWith("TASK_NOT_OPEN") || refusal.endsWith("TASK_NOT_YOURS")) {
                throw new Drive.GoneMeanwhile();
            }
            refused.put(task, refusal);
        });
    }

    @Override
    public List<String> advance(Collection<String> keys) {
        while (running(keys)) {
            var next = nextDue();
            if (next.isEmpty() || next.get().isAfter(MONDAY.plus(LONGEST_PATH))) {
                break;
            }
            var now = clock.instant();
            timetable.moveTo((next.get().isAfter(now) ? next.get() : now).plus(LITTLE_WHILE));
            var withWork = withWork(keys);
            if (!withWork.isEmpty()) {
                return withWork;
            }
        }
        return List.of();
    }

    private Optional<Instant> nextDue() {
        var horizon = clock.instant().plus(LONGEST_PATH);
        return Stream.concat(
                        application.getBean(DueWork.class).next(horizon).stream(),
                        application.getBean(OutgoingRequests.class).nextAttempt().stream())
                .min(Instant::compareTo);
    }

    private List<String> withWork(Collection<String> keys) {
        var all = Set.copyOf(keys);
        return jdbc.queryForList("select id, reference from work_item where status = 'OPEN'").stream()
                .filter(row -> !refused.containsKey(row.get("id").toString()))
                .map(row -> row.get("reference").toString())
                .distinct()
                .filter(all::contains)
                .toList();
    }

    /** Whether a process of these cases still runs. */
    boolean running(Collection<String> keys) {
        var all = Set.copyOf(keys);
        return jdbc
                .queryForList(
                        "select distinct business_key_ from act_ru_execution where business_key_ is not null",
                        String.class)
                .stream()
                .anyMatch(all::contains);
    }

    @Override
    public CountingDataSource database() {
        return database;
    }

    /** Tasks whose answers were refused: there must be none. */
    Collection<String> refused() {
        return refused.values();
    }

    People people() {
        return people;
    }

    Actor officer() {
        return officer;
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
    }
}
