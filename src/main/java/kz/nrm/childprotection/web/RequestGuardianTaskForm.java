package kz.nrm.childprotection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.childprotection.Guardianships;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RequestGuardianTaskForm implements TaskForm<RequestGuardianTaskForm.GuardianRequest> {

    private final Guardianships guardianships;

    RequestGuardianTaskForm(Guardianships guardianships) {
        this.guardianships = guardianships;
    }

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.REQUEST_GUARDIAN;
    }

    @Override
    public Class<GuardianRequest> input() {
        return GuardianRequest.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, GuardianRequest input) {
        guardianships.requested(task.reference());
        return CaseFacts.none();
    }

    record GuardianRequest(
            @NotNull LocalDate requestedOn,
            @NotBlank @Size(max = 200) String guardianshipBody,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @Nullable @Size(max = 2000) String childWishes) {}
}
