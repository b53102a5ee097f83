package kz.nrm.childprotection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.nrm.childprotection.BestInterests;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

@Component
class AssessBestInterestsTaskForm implements TaskForm<AssessBestInterestsTaskForm.Assessment> {

    private final BestInterests interests;

    AssessBestInterestsTaskForm(BestInterests interests) {
        this.interests = interests;
    }

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.ASSESS_BEST_INTERESTS;
    }

    @Override
    public Class<Assessment> input() {
        return Assessment.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Assessment input) {
        interests.assessed(task.reference());
        return CaseFacts.none();
    }

    record Assessment(
            @NotBlank @Size(max = 4000) String immediateNeeds,
            @NotBlank @Size(max = 4000) String risksForChild,
            @NotBlank @Size(max = 4000) String viewOfChild,
            @NotBlank @Size(max = 2000) String safeWith) {}
}
