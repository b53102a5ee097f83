package kz.nrm.repatriation.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.repatriation.Reintegrations;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The partner has met the person and made a first check of safety. */
@Component
class ConfirmReceptionTaskForm implements TaskForm<ConfirmReceptionTaskForm.Reception> {

    record Reception(
            @NotNull LocalDate metOn,
            @NotNull Boolean planTakenUp,
            @NotNull @AssertTrue Boolean safetyChecked,
            @Nullable @Size(max = 2000) String note) {}

    private final Reintegrations reintegrations;

    ConfirmReceptionTaskForm(Reintegrations reintegrations) {
        this.reintegrations = reintegrations;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.CONFIRM_RECEPTION;
    }

    @Override
    public Class<Reception> input() {
        return Reception.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Reception given) {
        reintegrations.received(task.reference());
        return CaseFacts.none();
    }
}
