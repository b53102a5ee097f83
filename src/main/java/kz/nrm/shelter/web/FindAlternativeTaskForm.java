package kz.nrm.shelter.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shelter.ShelterId;
import kz.nrm.shelter.ShelterKeeping;
import kz.nrm.shelter.ShelterProcess;
import kz.nrm.shelter.Shelters;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** No bed suits: a coordinator opens one, or says why not yet. The search is made again in any case. */
@Component
class FindAlternativeTaskForm implements TaskForm<FindAlternativeTaskForm.Alternative> {

    record Alternative(
            @NotNull Region regionAsked,
            @NotNull Boolean placeOpened,
            @Nullable @Size(max = 40) String shelter,
            @Nullable @Min(1) @Max(50) Integer beds,
            @Nullable @Size(max = 2000) String reasonNotYet) {}

    private final Shelters shelters;
    private final ShelterKeeping keeping;

    FindAlternativeTaskForm(Shelters shelters, ShelterKeeping keeping) {
        this.shelters = shelters;
        this.keeping = keeping;
    }

    @Override
    public TaskKey task() {
        return ShelterProcess.FIND_ALTERNATIVE;
    }

    @Override
    public Class<Alternative> input() {
        return Alternative.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Alternative input) {
        if (input.placeOpened()) {
            keeping.addFoundBeds(opened(input), input.beds() == null ? 1 : input.beds(), task.actor());
        } else if (!Answers.given(input.reasonNotYet())) {
            throw Refusal.ofField("reasonNotYet", "REASON_REQUIRED");
        }
        return CaseFacts.none();
    }

    @Override
    public Map<String, List<TaskForm.Choice>> choices(TaskAtHand task) {
        return Map.of(
                "shelter",
                shelters.codeNames().entrySet().stream()
                        .map(shelter -> new TaskForm.Choice(shelter.getKey().toString(), shelter.getValue()))
                        .toList());
    }

    private ShelterId opened(Alternative input) {
        return shelters.codeNames().keySet().stream()
                .filter(shelter -> shelter.toString().equals(input.shelter()))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField("shelter", "SHELTER_UNKNOWN"));
    }
}
