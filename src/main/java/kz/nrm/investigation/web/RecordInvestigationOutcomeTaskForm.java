package kz.nrm.investigation.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.investigation.InvestigationOutcome;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.investigation.Investigations;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RecordInvestigationOutcomeTaskForm implements TaskForm<RecordInvestigationOutcomeTaskForm.Outcome> {

    private final Investigations investigations;

    RecordInvestigationOutcomeTaskForm(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public TaskKey task() {
        return InvestigationProcess.RECORD_INVESTIGATION_OUTCOME_TASK;
    }

    @Override
    public Class<Outcome> input() {
        return Outcome.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Outcome input) {
        investigations.ended(
                task.reference(),
                input.investigationOutcome(),
                input.outcomeOn(),
                task.actor().id());
        return CaseFacts.none();
    }

    record Outcome(
            @NotNull InvestigationOutcome investigationOutcome,
            @NotNull LocalDate outcomeOn,
            @NotBlank @Size(max = 4000) String outcomeGrounds,
            @Nullable @Size(max = 200) String sentencedArticles,
            @Nullable @Min(0) @Max(100) Integer sentenceYears,
            @Nullable Boolean claimGranted,
            @NotNull LocalDate personToldOn,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language) {}
}
