package kz.nrm.childprotection.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.childprotection.Guardianships;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

@Component
class ReplaceGuardianTaskForm implements TaskForm<ReplaceGuardianTaskForm.Replacement> {

    private final Guardianships guardianships;

    ReplaceGuardianTaskForm(Guardianships guardianships) {
        this.guardianships = guardianships;
    }

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.REPLACE_GUARDIAN;
    }

    @Override
    public Class<Replacement> input() {
        return Replacement.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Replacement input) {
        guardianships.appointed(task.reference(), task.actor().id());
        return CaseFacts.none().with(CaseVariable.GUARDIAN_APPOINTED, true);
    }

    record Replacement(
            @NotBlank @Size(max = 60) String guardianFileNumber,
            @NotNull @AssertTrue Boolean noConflictOfInterest,
            @NotBlank @Size(min = 20, max = 2000) String reason,
            @NotNull LocalDate since) {}
}
