package kz.nrm.detention.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.detention.DetentionProcess;
import kz.nrm.detention.Removals;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The national coordinator has shown the hold to the migration service and says whether the removal is off. */
@Component
class StopRemovalTaskForm implements TaskForm<StopRemovalTaskForm.Stop> {

    record Stop(
            @NotNull Boolean removalStopped,
            @Nullable @Size(max = 200) String confirmedBy,
            @NotBlank @Size(max = 4000) String whatWasDone) {}

    private final Removals removals;

    StopRemovalTaskForm(Removals removals) {
        this.removals = removals;
    }

    @Override
    public TaskKey task() {
        return DetentionProcess.STOP_REMOVAL;
    }

    @Override
    public Class<Stop> input() {
        return Stop.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Stop stop) {
        if (stop.removalStopped()) {
            Entered.required("confirmedBy", stop.confirmedBy());
        }
        removals.answer(task.reference(), stop.removalStopped(), task.actor());
        return CaseFacts.none().with(CaseVariable.REMOVAL_STOPPED, stop.removalStopped());
    }
}
