package kz.nrm.workflow;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Looked;
import kz.nrm.access.Role;
import kz.nrm.workflow.TaskQuery.Queue;
import kz.nrm.workflow.TaskQuery.Urgency;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work queues: which tasks stand in them, in which order and how many. */
@Service
@Transactional(readOnly = true)
public class TaskQueues {

    /** What was put off and is due again comes first, then the next deadline. */
    private static final String IN_ORDER =
            " order by case when w.deferredUntil is null then 1 else 0 end, w.dueAt, w.createdAt, w.id";

    private static final String BY_DEADLINE = " order by w.dueAt, w.createdAt, w.id";

    private final EntityManager database;
    private final CaseAccess access;
    private final QueueSettings settings;
    private final List<TaskVisibility> visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskQueues(
            EntityManager database,
            CaseAccess access,
            QueueSettings settings,
            List<TaskVisibility> visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.settings = settings;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** One page of a queue, the most pressing first. */
    public Page<WorkItemView> find(Actor actor, TaskQuery query, Pageable page) {
        var condition = condition(actor, query);
        var order = query.queue() == Queue.WAITING ? BY_DEADLINE : IN_ORDER;
        var found = condition
                .ask(database, "w", order, WorkItem.class)
                .setFirstResult((int) page.getOffset())
                .setMaxResults(page.getPageSize())
                .getResultStream()
                .map(WorkItem::view)
                .toList();
        events.publishEvent(Looked.list(found.size()));
        return new PageImpl<>(found, page, count(condition));
    }

    public long count(Actor actor, TaskQuery query) {
        return count(condition(actor, query));
    }

    private long count(QueueCondition condition) {
        return condition.ask(database, "count(w)", "", Long.class).getSingleResult();
    }

    /** How many of them press how much; all groups are there, empty ones too. */
    public Map<Urgency, Long> standing(Actor actor, TaskQuery query) {
        var groups = Urgency.values();
        var what = Arrays.stream(groups)
                .map(group -> "count(case when " + told(group) + " then 1 end)")
                .collect(Collectors.joining(", "));
        var counts = condition(actor, query.ofAnyUrgency())
                .ask(database, what, "", Object[].class, bounds(Set.of(groups)))
                .getSingleResult();
        var standing = new EnumMap<Urgency, Long>(Urgency.class);
        for (var group : groups) {
            standing.put(group, (Long) counts[group.ordinal()]);
        }
        return standing;
    }

    /** The kinds of task among them. */
    public List<TaskKey> kinds(Actor actor, TaskQuery query) {
        return condition(actor, query.ofAnyKind())
                .ask(database, "distinct w.task", " order by w.task", String.class)
                .getResultStream()
                .map(TaskKey::new)
                .toList();
    }

    public Urgency urgency(WorkItemView item) {
        return settings.urgency(item.dueAt(), item.deferredUntil(), now());
    }

    /** Whether the tasks of other agencies are shown to this reader too. */
    public static boolean watches(Actor actor) {
        return actor.national() || actor.holds(Role.COORDINATOR_REGION);
    }

    private QueueCondition condition(Actor actor, TaskQuery query) {
        var condition = new QueueCondition().and("w.reference not in :hidden", "hidden", access.hiddenFrom(actor));
        var others = watches(actor) && query.queue() != Queue.MINE && query.queue() != Queue.UNASSIGNED;
        if (others) {
            watched(condition, actor, query);
        } else {
            owed(condition, actor, query);
        }
        place(condition, actor, query);
        Optional.ofNullable(query.task()).ifPresent(task -> condition.and("w.task = :task", "task", task.value()));
        Optional.ofNullable(query.dueBefore()).ifPresent(end -> condition.and("w.dueAt < :end", "end", end));
        Optional.ofNullable(query.holder()).ifPresent(holder -> held(condition, holder, actor));
        Optional.ofNullable(query.urgency()).ifPresent(urgency -> {
            condition.and(told(urgency));
            bounds(Set.of(urgency)).forEach(condition::with);
        });
        return condition;
    }

    private static void watched(QueueCondition condition, Actor actor, TaskQuery query) {
        Optional.ofNullable(query.agency())
                .ifPresent(agency -> condition.and("w.agency = :agency", "agency", agency.value()));
        var region = actor.national()
                ? Optional.ofNullable(query.region())
                : actor.region().or(() -> Optional.ofNullable(query.region()));
        region.ifPresent(where -> condition.and("w.region = :region", "region", where));
    }

    /** Whoever leads sees what the others owe, but for what is kept from everybody who does not do it. */
    private void owed(QueueCondition condition, Actor actor, TaskQuery query) {
        var roles = actor.roles().isEmpty() ? EnumSet.allOf(Role.class) : actor.roles();
        condition.and("w.agency = :agency", "agency", actor.agency().value());
        if (actor.holds(Role.SUPERVISOR)) {
            var withheld = visibility.stream()
                    .flatMap(rule -> rule.withheld(actor).stream())
                    .map(ProcessId::value)
                    .collect(Collectors.toSet());
            condition.and("w.role in :roles or w.process not in :withheld", "roles", roles);
            condition.with("withheld", withheld.isEmpty() ? Set.of("-") : withheld);
        } else {
            condition.and("w.role in :roles", "roles", roles);
        }
        Optional.ofNullable(query.region()).ifPresent(region -> condition.and("w.region = :region", "region", region));
    }

    private void place(QueueCondition condition, Actor actor, TaskQuery query) {
        if (query.queue() == Queue.MINE) {
            held(condition, TaskQuery.Holder.ME, actor);
        } else if (query.queue() == Queue.UNASSIGNED) {
            held(condition, TaskQuery.Holder.NOBODY, actor);
        }
        condition.and(
                query.queue() == Queue.WAITING
                        ? "w.deferredUntil > :now"
                        : "w.deferredUntil is null or w.deferredUntil <= :now",
                "now",
                now());
    }

    private static void held(QueueCondition condition, TaskQuery.Holder holder, Actor actor) {
        switch (holder) {
            case ME -> condition.and("w.claimedBy = :me", "me", actor.id().value());
            case NOBODY -> condition.and("w.claimedBy is null");
            case OTHERS -> condition.and("w.claimedBy <> :me", "me", actor.id().value());
        }
    }

    private static String told(Urgency urgency) {
        return switch (urgency) {
            case BACK -> "w.deferredUntil <= :now";
            case CRITICAL -> fresh("w.dueAt < :critical");
            case OVERDUE -> fresh("w.dueAt >= :critical and w.dueAt < :now");
            case SOON -> fresh("w.dueAt >= :now and w.dueAt < :soon");
            case LATER -> fresh("w.dueAt >= :soon or w.dueAt is null");
        };
    }

    /** A task that came back stands in its own group alone. */
    private static String fresh(String condition) {
        return "(" + condition + ") and (w.deferredUntil is null or w.deferredUntil > :now)";
    }

    /** The instants that these groups are told by. */
    private Map<String, Object> bounds(Set<Urgency> groups) {
        var now = now();
        var bounds = new HashMap<String, Object>(Map.of("now", now));
        if (groups.contains(Urgency.CRITICAL) || groups.contains(Urgency.OVERDUE)) {
            bounds.put("critical", now.minus(settings.criticalAfter()));
        }
        if (groups.contains(Urgency.SOON) || groups.contains(Urgency.LATER)) {
            bounds.put("soon", now.plus(settings.soonWithin()));
        }
        return bounds;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
