package kz.nrm.childprotection.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.childprotection.BestInterests;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ArrangeChildHealthTaskForm implements TaskForm<ArrangeChildHealthTaskForm.Health> {

    private final BestInterests interests;

    ArrangeChildHealthTaskForm(BestInterests interests) {
        this.interests = interests;
    }

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.ARRANGE_CHILD_HEALTH;
    }

    @Override
    public Class<Health> input() {
        return Health.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Health input) {
        interests.healthArranged(task.reference());
        return CaseFacts.none();
    }

    record Health(
            @NotBlank @Size(max = 4000) String careArranged,
            @NotNull @AssertTrue Boolean agreedByRepresentative,
            @NotNull @AssertTrue Boolean agreedByChild,
            @Nullable @Size(max = 2000) String note) {}
}
