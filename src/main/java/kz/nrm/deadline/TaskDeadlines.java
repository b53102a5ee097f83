package kz.nrm.deadline;

import java.util.Optional;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.TaskCancelled;
import kz.nrm.workflow.TaskClock;
import kz.nrm.workflow.TaskCompleted;
import kz.nrm.workflow.TaskHandedOver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives every task its deadline and ends it with the task. */
@Component
class TaskDeadlines implements TaskClock {

    private final Deadlines deadlines;
    private final ObjectProvider<CaseTasks> tasks;

    /** @param tasks looked up late, because tasks need this clock */
    TaskDeadlines(Deadlines deadlines, ObjectProvider<CaseTasks> tasks) {
        this.deadlines = deadlines;
        this.tasks = tasks;
    }

    @Override
    public Optional<TaskDue> open(TaskFacts task) {
        if (task.deadlineKind().isBlank()) {
            return Optional.empty();
        }
        var opened = deadlines.openFirst(OpenDeadline.of(task.reference(), new DeadlineKind(task.deadlineKind()))
                .askedAt(task.createdAt())
                .in(task.region())
                .owedBy(task.agency())
                .owedAs(task.role())
                .forWorkItem(task.workItem())
                .inProcess(task.processInstance()));
        return Optional.of(new TaskDue(opened.id(), opened.dueAt()));
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
        deadlines.hand(task.workItem(), task.to());
    }

    @EventListener
    void cancelled(TaskCancelled task) {
        deadlines.cancel(task.workItem(), "TASK_CANCELLED", UserId.SYSTEM);
    }
}
