package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.repatriation.Reintegrations;
import kz.nrm.repatriation.VisitRound;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;

/** One visit after the return: how the person is, as far as the person was reached. */
final class VisitTaskForm implements TaskForm<VisitTaskForm.Visit> {

    private final VisitRound round;
    private final Reintegrations reintegrations;

    VisitTaskForm(VisitRound round, Reintegrations reintegrations) {
        this.round = round;
        this.reintegrations = reintegrations;
    }

    record Visit(
            @NotNull Boolean reached,
            @NotNull Boolean inDanger,
            @Nullable Boolean contactWithExploiters,
            @Nullable Livelihood livelihood,
            @Nullable Boolean debtsPress,
            @Nullable Boolean helpWanted,
            @Nullable @Size(max = 2000) String healthNow,
            @Nullable @Size(max = 4000) String wishesAndNeeds) {}

    /** What the person lives on. */
    enum Livelihood {
        OWN_WORK,
        FAMILY,
        HELP,
        NOTHING
    }

    @Override
    public TaskKey task() {
        return round.task();
    }

    @Override
    public Class<Visit> input() {
        return Visit.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Visit given) {
        var danger = given.inDanger() || Boolean.TRUE.equals(given.contactWithExploiters());
        reintegrations.visited(task.reference(), round, danger, task.actor());
        return CaseFacts.none();
    }
}
