package kz.nrm.detention.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.detention.DetentionProcess;
import kz.nrm.detention.ProtestAnswer;
import kz.nrm.detention.Removals;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The prosecutor has protested against the removal; the coordinator tries again after that. */
@Component
class ProtestRemovalTaskForm implements TaskForm<ProtestRemovalTaskForm.Protest> {

    record Protest(
            @NotNull LocalDate protestedOn,
            @NotBlank @Size(max = 100) String protestNumber,
            @NotNull ProtestAnswer protestAnswer,
            @Nullable @Size(max = 4000) String note) {}

    private final Removals removals;

    ProtestRemovalTaskForm(Removals removals) {
        this.removals = removals;
    }

    @Override
    public TaskKey task() {
        return DetentionProcess.PROTEST_REMOVAL;
    }

    @Override
    public Class<Protest> input() {
        return Protest.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Protest protest) {
        Entered.notLater("protestedOn", protest.protestedOn(), task.at());
        removals.protested(task.reference(), task.actor());
        return CaseFacts.none();
    }
}
