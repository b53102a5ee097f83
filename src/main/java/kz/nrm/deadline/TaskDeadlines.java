package kz.nrm.deadline;

import java.util.Optional;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.TaskCancelled;
import kz.nrm.workflow.TaskClock;
import kz.nrm.workflow.TaskCompleted;
import kz.nrm.workflow.TaskHandedOver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives every task its deadline and ends it with the task. */
@Component
class TaskDeadlines implements TaskClock {

    private final Deadlines deadlines;
    private final DeadlineRules rules;
    private final ObjectProvider<CaseTasks> tasks;

    /** @param tasks looked up late, because tasks need this clock */
    TaskDeadlines(Deadlines deadlines, DeadlineRules rules, ObjectProvider<CaseTasks> tasks) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.tasks = tasks;
    }

    @Override
    public Optional<TaskDue> open(TaskFacts task) {
        if (task.deadlineKind().isBlank()) {
            return Optional.empty();
        }
        var kind = new DeadlineKind(task.deadlineKind());
        var opened = deadlines.openFirst(OpenDeadline.of(task.reference(), kind)
                .askedAt(task.createdAt())
                .in(task.region())
                .owedBy(task.agency())
                .owedAs(task.role())
                .forWorkItem(task.workItem())
                .inProcess(task.processInstance())
                .variant(variant(task, kind)));
        return Optional.of(new TaskDue(opened.id(), opened.dueAt()));
    }

    private @Nullable String variant(TaskFacts task, DeadlineKind kind) {
        var chooses = rules.of(kind).get(0).by();
        var value = chooses == null ? null : task.variables().apply(chooses);
        return value == null ? null : value.toString();
    }

    @EventListener
    void moved(DeadlineMoved deadline) {
        var item = deadline.workItem();
        if (item != null) {
            tasks.getObject().dueMoved(item, deadline.to());
        }
    }

    @EventListener
    void met(TaskCompleted task) {
        deadlines.meet(task.workItem(), "TASK_COMPLETED", task.actor().id());
    }

    @EventListener
    void handed(TaskHandedOver task) {
        deadlines.hand(task.workItem(), task.to(), task.as().name());
    }

    @EventListener
    void cancelled(TaskCancelled task) {
        deadlines.cancel(task.workItem(), "TASK_CANCELLED", UserId.SYSTEM);
    }
}
