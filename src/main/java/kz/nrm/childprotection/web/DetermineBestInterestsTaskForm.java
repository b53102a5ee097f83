package kz.nrm.childprotection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.childprotection.BestInterests;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.childprotection.LongTermSolution;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

@Component
class DetermineBestInterestsTaskForm implements TaskForm<DetermineBestInterestsTaskForm.Determination> {

    private final BestInterests interests;

    DetermineBestInterestsTaskForm(BestInterests interests) {
        this.interests = interests;
    }

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.DETERMINE_BEST_INTERESTS;
    }

    @Override
    public Class<Determination> input() {
        return Determination.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Determination input) {
        interests.determined(task.reference(), input.longTermSolution(), input.returnThinkable());
        return CaseFacts.none();
    }

    record Determination(
            @NotNull LongTermSolution longTermSolution,
            @NotNull Boolean returnThinkable,
            @NotBlank @Size(max = 2000) String carer,
            @NotBlank @Size(max = 2000) String contactWithFamily,
            @NotBlank @Size(max = 4000) String viewOfChild,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}
}
