package kz.nrm.childprotection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.childprotection.AgeAssessments;
import kz.nrm.childprotection.AgeDecision;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

@Component
class ConfirmAdultAgeTaskForm implements TaskForm<ConfirmAdultAgeTaskForm.AgeConfirmation> {

    private final AgeAssessments assessments;

    ConfirmAdultAgeTaskForm(AgeAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.CONFIRM_ADULT_AGE;
    }

    @Override
    public Class<AgeConfirmation> input() {
        return AgeConfirmation.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, AgeConfirmation input) {
        assessments.confirmed(task.reference(), input.ageDecision());
        return CaseFacts.none().with(CaseVariable.AGE_DECISION, input.ageDecision());
    }

    record AgeConfirmation(
            @NotNull AgeDecision ageDecision,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}
}
