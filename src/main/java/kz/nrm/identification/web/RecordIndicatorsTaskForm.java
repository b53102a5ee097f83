package kz.nrm.identification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import kz.nrm.casefile.ObservedIndicator;
import kz.nrm.identification.IdentificationProcess;
import kz.nrm.identification.Screenings;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever met the person ticks the signs; no text is asked for. */
@Component
class RecordIndicatorsTaskForm implements TaskForm<RecordIndicatorsTaskForm.RecordIndicators> {

    record RecordIndicators(
            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 10) String> indicators,
            @NotNull ObservedIndicator.Source source,
            ObservedIndicator.@Nullable Confidence confidence,
            @Nullable @Size(max = 4000) String note) {}

    private final Screenings screenings;
    private final SignChoices signs;

    RecordIndicatorsTaskForm(Screenings screenings, SignChoices signs) {
        this.screenings = screenings;
        this.signs = signs;
    }

    @Override
    public TaskKey task() {
        return IdentificationProcess.RECORD_INDICATORS;
    }

    @Override
    public Class<RecordIndicators> input() {
        return RecordIndicators.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, RecordIndicators input) {
        screenings.record(
                task.reference(),
                input.indicators(),
                input.source(),
                input.confidence(),
                task.actor().id());
        return CaseFacts.none().with(CaseVariable.INDICATORS_COMPLETE, true);
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAtHand task) {
        return Map.of("indicators", signs.all());
    }
}
