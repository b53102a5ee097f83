package kz.nrm.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Looked;
import kz.nrm.access.Relation;
import kz.nrm.access.Role;
import kz.nrm.http.InputBinder;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * What one does with a task. A task is completed only through its form: what was entered, its effects and the
 * step of the process are one transaction.
 */
@Service
@Transactional
public class CaseTasks {

    private final WorkItemRepository items;
    private final TaskAuthors authors;
    private final TaskHistory history;
    private final TaskRouting routing;
    private final TaskForms forms;
    private final TaskClock deadlines;
    private final TaskEngine engine;
    private final CaseAccess access;
    private final InputBinder binder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseTasks(
            WorkItemRepository items,
            TaskAuthors authors,
            TaskHistory history,
            TaskRouting routing,
            TaskForms forms,
            TaskClock deadlines,
            TaskEngine engine,
            CaseAccess access,
            InputBinder binder,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.authors = authors;
        this.history = history;
        this.routing = routing;
        this.forms = forms;
        this.deadlines = deadlines;
        this.engine = engine;
        this.access = access;
        this.binder = binder;
        this.events = events;
        this.clock = clock;
    }

    /** One task, where the case exists for this actor. */
    @Transactional(readOnly = true)
    public Optional<WorkItemView> get(UUID id, Actor actor) {
        var item = items.findById(id);
        return access.mayOpen(actor, item.map(WorkItem::reference)) ? item.map(WorkItem::view) : Optional.empty();
    }

    /** All tasks of a case, done ones too, oldest first. The caller has checked that the case is open to the reader. */
    @Transactional(readOnly = true)
    public List<WorkItemView> ofCase(CaseReference reference) {
        return items.findByReferenceOrderByCreatedAtAscTaskAsc(reference.value()).stream()
                .map(WorkItem::view)
                .toList();
    }

    /** The task with its case and actor, for its form. */
    @Transactional(readOnly = true)
    public TaskAtHand atHand(UUID id, Actor actor) {
        var item = items.findById(id)
                .filter(found -> found.isOpen() && mayWork(actor, found))
                .orElseThrow(() -> Refusal.because("TASK_NOT_YOURS"));
        events.publishEvent(Looked.at(actor, item.reference(), item.view().compartment()));
        return atHand(item, actor);
    }

    public WorkItemView claim(UUID id, Actor actor) {
        var item = mine(id, actor);
        history.write(item.view(), TaskStep.CLAIMED, item.view().claimedBy(), actor.id());
        item.claim(actor);
        return handled(item, TaskHandled.Step.CLAIMED);
    }

    public WorkItemView release(UUID id, Actor actor) {
        var item = mine(id, actor);
        history.write(item.view(), TaskStep.RELEASED, item.view().claimedBy(), null);
        item.release(actor);
        return handled(item, TaskHandled.Step.RELEASED);
    }

    /** Puts a task off until an instant; its deadline does not move. */
    public WorkItemView defer(UUID id, Actor actor, Instant until, String reason) {
        var item = mine(id, actor);
        if (!until.isAfter(now())) {
            throw Refusal.ofField("until", "DEFERRAL_NOT_LATER");
        }
        history.write(item.view(), TaskStep.DEFERRED, item.view().deferredUntil(), until);
        item.defer(actor, until);
        var view = handled(item, TaskHandled.Step.DEFERRED);
        events.publishEvent(
                new TaskDeferred(view.reference(), id, view.compartment(), actor.id(), now(), until, reason));
        return view;
    }

    private WorkItemView handled(WorkItem item, TaskHandled.Step step) {
        var view = item.view();
        events.publishEvent(new TaskHandled(view.reference(), view.id(), step, now()));
        return view;
    }

    /**
     * Completes a task with what was entered.
     *
     * @param expectedVersion from {@code If-Match}; null where the caller does not care
     * @throws kz.nrm.shared.InvalidInput when a rule of the form is broken
     * @throws Refusal when the task is not the actor's, not open any more, or needs a second person
     */
    public WorkItemView complete(UUID id, Actor actor, JsonNode answers, @Nullable Integer expectedVersion) {
        var item = mine(id, actor);
        if (expectedVersion != null && expectedVersion != item.view().version()) {
            throw Refusal.because("CHANGED_MEANWHILE");
        }
        return complete(item, actor, form(item), answers);
    }

    /** The same with answers that are already a record of the form's type. */
    public WorkItemView complete(UUID id, Actor actor, Record answers) {
        var item = mine(id, actor);
        return complete(item, actor, form(item), answers);
    }

    /** Whether this actor completed one of these tasks in this case: the second person is never the author. */
    @Transactional(readOnly = true)
    public boolean isAuthor(Actor actor, CaseReference reference, Set<TaskKey> tasks) {
        return authors.wrote(
                actor, reference.value(), tasks.stream().map(TaskKey::value).toList());
    }

    /** The deadline of an open task has another end; a task that was done meanwhile keeps its old one. */
    public void dueMoved(UUID id, Instant dueAt) {
        items.findById(id).filter(WorkItem::isOpen).ifPresent(item -> {
            history.write(item.view(), TaskStep.DUE_MOVED, item.view().dueAt(), dueAt);
            item.dueMoved(dueAt);
        });
    }

    /**
     * Hands an open task to somebody above, because its deadline has passed; never to an agency for which the case does not exist. Who
     * works on it at this very moment keeps it.
     */
    public void escalate(UUID id, AgencyId above, Role roleAbove) {
        items.lockIfFree(id)
                .filter(item ->
                        item.isOpen() && !access.shutOut(item.reference()).contains(above))
                .ifPresent(item -> {
                    history.write(item.view(), TaskStep.MOVED, item.view().agency(), above);
                    item.handTo(above, roleAbove);
                    access.join(item.reference(), above, Relation.COORDINATION);
                });
    }

    /** The engine has created a task. */
    public TaskClock.TaskDue created(NewTask task) {
        var owner = routing.owner(task, authors(task));
        var item = new WorkItem(
                task,
                UUID.randomUUID(),
                owner,
                routing.roleAt(owner, task.rules().role()));
        var view = item.view();
        var due = deadlines
                .open(new TaskClock.TaskFacts(
                        task.reference(),
                        view.task().value(),
                        task.rules().deadlineKind(),
                        view.id(),
                        view.processInstance(),
                        view.agency(),
                        view.role().name(),
                        view.region(),
                        view.createdAt(),
                        task.variables()))
                .orElseThrow(() -> new IllegalStateException("no deadline rule for " + view.task()));
        item.due(due.deadline(), due.dueAt());
        items.save(item);
        access.join(task.reference(), view.agency(), Relation.PARTICIPANT);
        events.publishEvent(new TaskCreated(task.reference(), view.id(), view.task(), view.agency(), view.createdAt()));
        return due;
    }

    /** The engine has taken a task back. */
    public void cancelled(String engineTask) {
        items.findByEngineTask(engineTask).filter(WorkItem::isOpen).ifPresent(item -> {
            item.cancelled(now());
            events.publishEvent(new TaskCancelled(
                    item.reference(), item.view().id(), item.view().task(), now()));
        });
    }

    /** Agencies that had a part before, where the model asks for another one: the task is not given to them in the first place. */
    private Set<AgencyId> authors(NewTask task) {
        return task.rules().otherAgency()
                ? items.doneOf(task.reference().value(), task.rules().secondPersonAfter()).stream()
                        .flatMap(done -> done.doneAgency().stream())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private <T extends Record> WorkItemView complete(WorkItem item, Actor actor, TaskForm<T> form, Object answers) {
        requireSecondPerson(item, actor);
        var input = answers instanceof JsonNode json
                ? binder.bind(json, form.input())
                : form.input().cast(answers);
        var atHand = atHand(item, actor);
        var facts = form.complete(atHand, input);
        item.claim(actor);
        item.done(actor, now());
        events.publishEvent(new TaskCompleted(
                item.reference(), item.view().id(), form.task(), item.view().compartment(), actor, input, now()));
        engine.complete(item.engineTask(), facts);
        form.completed(atHand, input);
        return item.view();
    }

    private void requireSecondPerson(WorkItem item, Actor actor) {
        if (authors.wroteBefore(actor, item)) {
            throw Refusal.because("SECOND_PERSON_REQUIRED");
        }
    }

    private WorkItem mine(UUID id, Actor actor) {
        return items.lock(id)
                .filter(item -> item.belongsTo(actor) && !access.isShutOutNow(actor, item.reference()))
                .orElseThrow(() -> Refusal.because("TASK_NOT_YOURS"));
    }

    private boolean mayWork(Actor actor, WorkItem item) {
        return item.belongsTo(actor) && !access.isShutOut(actor, item.reference());
    }

    private TaskForm<?> form(WorkItem item) {
        var task = item.view().task();
        return forms.find(task).orElseThrow(() -> new IllegalStateException("no form for " + task));
    }

    private TaskAtHand atHand(WorkItem item, Actor actor) {
        return new TaskAtHand(item.view(), actor, now(), name -> engine.variable(item.engineTask(), name));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
