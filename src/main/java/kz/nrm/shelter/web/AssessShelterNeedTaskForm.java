package kz.nrm.shelter.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shelter.NeedAssessment;
import kz.nrm.shelter.ShelterNeed;
import kz.nrm.shelter.ShelterProcess;
import kz.nrm.shelter.ShelterRequests;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the person wants to live, and what the place must be like. */
@Component
class AssessShelterNeedTaskForm implements TaskForm<AssessShelterNeedTaskForm.Need> {

    record Need(
            @NotNull ShelterNeed shelterNeed,
            @Nullable @Size(max = 2000) String ownWords,
            @NotNull @Min(0) @Max(20) Integer dependants,
            @NotNull Boolean disability,
            @NotNull @Size(max = 20) Set<Region> dangerRegions,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 20) String> apartFrom) {}

    private final ShelterRequests requests;

    AssessShelterNeedTaskForm(ShelterRequests requests) {
        this.requests = requests;
    }

    @Override
    public TaskKey task() {
        return ShelterProcess.ASSESS_NEED;
    }

    @Override
    public Class<Need> input() {
        return Need.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Need input) {
        if (input.shelterNeed() == ShelterNeed.DECLINED && !Answers.given(input.ownWords())) {
            throw Refusal.ofField("ownWords", "OWN_WORDS_REQUIRED");
        }
        requests.assess(
                task.reference(),
                new NeedAssessment(
                        input.shelterNeed(),
                        input.dependants(),
                        input.disability(),
                        input.dangerRegions(),
                        Answers.cases("apartFrom", input.apartFrom())));
        return CaseFacts.none().with(CaseVariable.SHELTER_NEED, input.shelterNeed());
    }
}
