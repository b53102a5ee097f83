package kz.nrm.identification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.nrm.casefile.ObservedIndicator;
import kz.nrm.identification.IdentificationProcess;
import kz.nrm.identification.InformationGap;
import kz.nrm.identification.Screenings;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The case manager adds what the door needs, or says that it could not be had. */
@Component
class GatherInformationTaskForm implements TaskForm<GatherInformationTaskForm.GatherInformation> {

    record GatherInformation(
            @NotBlank @Size(max = 4000) String added,
            @Nullable Set<InformationGap> notObtained,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 10) String> indicators,
            ObservedIndicator.@Nullable Source source) {}

    private final Screenings screenings;
    private final SignChoices signs;

    GatherInformationTaskForm(Screenings screenings, SignChoices signs) {
        this.screenings = screenings;
        this.signs = signs;
    }

    @Override
    public TaskKey task() {
        return IdentificationProcess.GATHER_INFORMATION;
    }

    @Override
    public Class<GatherInformation> input() {
        return GatherInformation.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, GatherInformation input) {
        var noticed = input.indicators();
        if (noticed != null && !noticed.isEmpty()) {
            var source = input.source() == null ? ObservedIndicator.Source.TOLD : input.source();
            screenings.record(
                    task.reference(), noticed, source, null, task.actor().id());
        }
        return CaseFacts.none()
                .with(
                        CaseVariable.SCREENING_OUTCOME,
                        screenings.screen(task.reference()).outcome());
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAtHand task) {
        return Map.of("indicators", signs.all());
    }
}
