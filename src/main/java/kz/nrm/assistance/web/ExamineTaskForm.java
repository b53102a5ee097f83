package kz.nrm.assistance.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.assistance.Examinations;
import kz.nrm.assistance.NeedsLevel;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The examination, with consent for each act. What was found stays in the medical file. */
@Component
class ExamineTaskForm implements TaskForm<ExamineTaskForm.Examination> {

    record Examination(
            @NotNull Boolean examined,
            @Nullable @PastOrPresent LocalDate examinedOn,
            @NotNull NeedsLevel needsLevel,
            @Nullable @Size(max = 4000) String findings,
            @Nullable @Size(max = 2000) String note) {}

    private final Examinations examinations;

    ExamineTaskForm(Examinations examinations) {
        this.examinations = examinations;
    }

    @Override
    public TaskKey task() {
        return AssistanceProcess.EXAMINE;
    }

    @Override
    public Class<Examination> input() {
        return Examination.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Examination input) {
        if (input.examined() && input.examinedOn() == null) {
            throw Refusal.ofField("examinedOn", "DAY_REQUIRED");
        }
        examinations.over(task.reference(), input.examined() ? input.examinedOn() : null);
        return CaseFacts.none();
    }
}
