package kz.nrm.referral;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import kz.nrm.referral.Receipt.NextDeadline;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.WorkItemView;
import kz.nrm.workflow.WorkItemView.Status;
import org.springframework.stereotype.Component;

/** Finds what is due first in a case. */
@Component
class NextSteps {

    private final CaseTasks tasks;

    NextSteps(CaseTasks tasks) {
        this.tasks = tasks;
    }

    Optional<NextDeadline> due(CaseReference reference) {
        return tasks.ofCase(reference).stream()
                .filter(task -> task.status() == Status.OPEN && task.dueAt() != null)
                .min(Comparator.comparing(task -> Objects.requireNonNull(task.dueAt())))
                .map(NextSteps::deadline);
    }

    private static NextDeadline deadline(WorkItemView task) {
        return new NextDeadline(task.task().value(), Objects.requireNonNull(task.dueAt()));
    }
}
