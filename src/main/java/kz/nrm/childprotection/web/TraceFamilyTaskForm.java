package kz.nrm.childprotection.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.childprotection.BestInterests;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.childprotection.FamilyTracing;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class TraceFamilyTaskForm implements TaskForm<TraceFamilyTaskForm.Tracing> {

    private final BestInterests interests;

    TraceFamilyTaskForm(BestInterests interests) {
        this.interests = interests;
    }

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.TRACE_FAMILY;
    }

    @Override
    public Class<Tracing> input() {
        return Tracing.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Tracing input) {
        interests.familyTraced(task.reference(), input.familyTracing());
        return CaseFacts.none();
    }

    record Tracing(
            @NotNull FamilyTracing familyTracing,
            @NotNull @AssertTrue Boolean contactAsWished,
            @Nullable @Size(max = 4000) String note) {}
}
