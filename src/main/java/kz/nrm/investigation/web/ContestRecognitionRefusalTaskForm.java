package kz.nrm.investigation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.investigation.AppealStep;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.investigation.Investigations;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ContestRecognitionRefusalTaskForm implements TaskForm<ContestRecognitionRefusalTaskForm.RecognitionAppeal> {

    private final Investigations investigations;

    ContestRecognitionRefusalTaskForm(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public TaskKey task() {
        return InvestigationProcess.CONTEST_RECOGNITION_REFUSAL_TASK;
    }

    @Override
    public Class<RecognitionAppeal> input() {
        return RecognitionAppeal.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, RecognitionAppeal input) {
        if (input.appeal() == AppealStep.FILED && input.filedOn() == null) {
            throw Refusal.ofField("filedOn", "FILED_ON_REQUIRED");
        }
        if (input.recognisedOn() != null) {
            investigations.recognitionDecided(task.reference(), true, input.recognisedOn());
        }
        return CaseFacts.none();
    }

    record RecognitionAppeal(
            @NotNull AppealStep appeal,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate recognisedOn,
            @Nullable @Size(max = 2000) String note) {}
}
