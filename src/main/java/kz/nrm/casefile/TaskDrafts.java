package kz.nrm.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.casefile.person.TaskDraftVault;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.TaskCancelled;
import kz.nrm.workflow.TaskCompleted;
import kz.nrm.workflow.WorkItemView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody typed into the form of a task and could not send: kept under seal for them alone while they may work on the task, gone
 * when the task is done or no longer needed, and unreadable when the case is erased.
 */
@Service
@Transactional
public class TaskDrafts {

    /** More than any form takes. */
    private static final int LONGEST = 100_000;

    private final TaskDraftVault vault;
    private final CaseTasks tasks;
    private final Clock clock;

    TaskDrafts(TaskDraftVault vault, CaseTasks tasks, Clock clock) {
        this.vault = vault;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** What was typed, by field, and when it was kept. */
    public record Draft(Instant at, Map<String, List<String>> answers) {

        @Override
        public String toString() {
            return "Draft[***]";
        }
    }

    /** Keeps what was typed; where nothing was, or the task is not this actor's to do, nothing is kept. @return whether it was kept */
    public boolean keep(UUID task, Actor actor, Map<String, List<String>> answers) {
        var length = answers.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        var item = owed(task, actor);
        if (item.isEmpty() || length == 0 || length > LONGEST) {
            return false;
        }
        vault.put(place(item.get(), actor), answers, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return true;
    }

    /** The actor's own draft. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(UUID task, Actor actor) {
        return owed(task, actor)
                .flatMap(item -> vault.reveal(place(item, actor)))
                .map(draft -> new Draft(draft.at(), draft.answers()));
    }

    /** The actor has no use for the own draft any more. */
    public void forget(UUID task, Actor actor) {
        vault.forget(task, actor.id());
    }

    @EventListener
    void done(TaskCompleted task) {
        vault.forget(task.workItem());
    }

    @EventListener
    void cancelled(TaskCancelled task) {
        vault.forget(task.workItem());
    }

    private Optional<WorkItemView> owed(UUID task, Actor actor) {
        return tasks.get(task, actor)
                .filter(item -> item.status() == WorkItemView.Status.OPEN
                        && item.agency().equals(actor.agency())
                        && actor.holds(item.role()));
    }

    private static TaskDraftVault.Place place(WorkItemView item, Actor actor) {
        return new TaskDraftVault.Place(item.reference(), item.compartment(), item.id(), actor.id());
    }
}
