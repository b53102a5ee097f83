package kz.nrm.assistance.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.assistance.Assistance;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another agency confirms the end. Nobody can keep an adult in help who does not want it: offers can be added. */
@Component
class ConfirmHelpEndTaskForm implements TaskForm<ConfirmHelpEndTaskForm.Confirmation> {

    record Confirmation(
            @NotNull Boolean endConfirmed,
            @Nullable @Size(max = 2000) String offersAdded,
            @Nullable @Size(max = 2000) String note) {}

    private final Assistance assistance;

    ConfirmHelpEndTaskForm(Assistance assistance) {
        this.assistance = assistance;
    }

    @Override
    public TaskKey task() {
        return AssistanceProcess.CONFIRM_HELP_END;
    }

    @Override
    public Class<Confirmation> input() {
        return Confirmation.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Confirmation input) {
        var ends = input.endConfirmed() || assistance.ownWishOfAnAdult(task.reference());
        return CaseFacts.none().with(CaseVariable.ASSISTANCE_END_AGREED, ends);
    }
}
