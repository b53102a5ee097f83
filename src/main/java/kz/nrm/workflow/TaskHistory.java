package kz.nrm.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.CaseAccess;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.TaskChange.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to the tasks before they were done: who had them, who took them from whom, how they were put off. */
@Service
@Transactional
public class TaskHistory {

    private static final int MOST_NEWS = 20;

    private final TaskChangeRepository changes;
    private final WorkItemRepository items;
    private final CaseAccess access;
    private final Actors actors;
    private final Clock clock;

    TaskHistory(TaskChangeRepository changes, WorkItemRepository items, CaseAccess access, Actors actors, Clock clock) {
        this.changes = changes;
        this.items = items;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * One change.
     *
     * @param before user, agency or instant, as the step tells; null for nobody or never
     */
    public record Change(
            TaskStep step,
            UserId by,
            Instant at,
            @Nullable String before,
            @Nullable String after) {}

    /** A change that a reader is told of. */
    public record News(WorkItemView item, Change change) {}

    /** What happened to a task, the first thing first. The caller has checked that the task is open to the reader. */
    @Transactional(readOnly = true)
    public List<Change> of(UUID task) {
        return changes.findByWorkItemOrderByAt(task).stream()
                .map(TaskChange::view)
                .toList();
    }

    /** What happened to it since somebody was shown this version. */
    @Transactional(readOnly = true)
    public List<Change> since(UUID task, int version) {
        return changes.findByWorkItemAndItemVersionGreaterThanOrderByAt(task, version).stream()
                .map(TaskChange::view)
                .toList();
    }

    /** What this reader was told and has not put aside, the latest first; nothing of a case that does not exist for the reader. */
    @Transactional(readOnly = true)
    public List<News> news(Actor reader) {
        return unseen(reader).stream()
                .flatMap(change ->
                        items.findById(change.workItem()).stream().map(item -> new News(item.view(), change.view())))
                .toList();
    }

    /** The reader puts aside what was told until now. */
    public void seen(Actor reader) {
        unseen(reader).forEach(change -> change.seen(now()));
    }

    private List<TaskChange> unseen(Actor reader) {
        return changes.unseen(reader.id().value(), access.hiddenFrom(reader), PageRequest.ofSize(MOST_NEWS));
    }

    /** Writes down what is about to change; a change that changes nothing is none. */
    void write(WorkItemView item, TaskStep step, @Nullable Object before, @Nullable Object after) {
        write(item, step, before, after, null);
    }

    /** @param told who is to know, unless they did it themselves */
    void write(
            WorkItemView item, TaskStep step, @Nullable Object before, @Nullable Object after, @Nullable UserId told) {
        var by = actors.currentOrSystem();
        if (!Objects.equals(before, after)) {
            changes.save(
                    new TaskChange(item, step, by, now(), Values.of(before, after), by.equals(told) ? null : told));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
