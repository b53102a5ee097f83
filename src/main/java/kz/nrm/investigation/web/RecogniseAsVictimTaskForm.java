package kz.nrm.investigation.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.investigation.Investigations;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RecogniseAsVictimTaskForm implements TaskForm<RecogniseAsVictimTaskForm.Recognition> {

    private final Investigations investigations;

    RecogniseAsVictimTaskForm(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public TaskKey task() {
        return InvestigationProcess.RECOGNISE_AS_VICTIM_TASK;
    }

    @Override
    public Class<Recognition> input() {
        return Recognition.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Recognition input) {
        if (!input.recognised() && (input.reasons() == null || input.reasons().isBlank())) {
            throw Refusal.ofField("reasons", "REASON_REQUIRED");
        }
        investigations.recognitionDecided(task.reference(), input.recognised(), input.decidedOn());
        return CaseFacts.none().with(CaseVariable.VICTIM_RECOGNISED, input.recognised());
    }

    record Recognition(
            @NotNull Boolean recognised,
            @NotNull LocalDate decidedOn,
            @NotNull @AssertTrue Boolean copyHandedOver,
            @Nullable @Size(max = 4000) String reasons) {}
}
