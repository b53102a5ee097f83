package kz.nrm.referral;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.casefile.VictimPath;
import kz.nrm.deadline.Deadlines;
import kz.nrm.referral.Receipt.NextDeadline;
import kz.nrm.referral.ReferralStatus.Acceptance;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.TaskKey;
import kz.nrm.workflow.WorkItemView;
import kz.nrm.workflow.WorkItemView.Status;
import org.springframework.stereotype.Component;

/** Finds what is due first in a case. */
@Component
class NextSteps {

    private final CaseTasks tasks;
    private final Deadlines deadlines;

    NextSteps(CaseTasks tasks, Deadlines deadlines) {
        this.tasks = tasks;
        this.deadlines = deadlines;
    }

    /** The running deadline of an open task that ends first. */
    Optional<NextDeadline> due(CaseReference reference) {
        return tasks.ofCase(reference).stream()
                .filter(task -> task.status() == Status.OPEN)
                .flatMap(NextSteps::clock)
                .min(Comparator.comparing(Due::at))
                .flatMap(due -> deadlines
                        .find(due.deadline())
                        .map(deadline -> new NextDeadline(deadline.kind().value(), due.at())));
    }

    /** Whether the agency that was asked has taken the case. */
    Acceptance acceptance(CaseReference reference) {
        var all = tasks.ofCase(reference);
        if (anyOpen(all, VictimPath.REASSIGN_REFERRAL)) {
            return Acceptance.BEING_REASSIGNED;
        }
        return anyOpen(all, VictimPath.ACCEPT_REFERRAL) ? Acceptance.WAITING : Acceptance.ACCEPTED;
    }

    private static boolean anyOpen(List<WorkItemView> all, TaskKey key) {
        return all.stream()
                .anyMatch(task -> task.status() == Status.OPEN && task.task().equals(key));
    }

    private static Stream<Due> clock(WorkItemView task) {
        return task.deadline() == null || task.dueAt() == null
                ? Stream.empty()
                : Stream.of(new Due(task.deadline(), task.dueAt()));
    }

    private record Due(UUID deadline, Instant at) {}
}
