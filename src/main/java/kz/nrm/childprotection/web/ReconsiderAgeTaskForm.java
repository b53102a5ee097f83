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
class ReconsiderAgeTaskForm implements TaskForm<ReconsiderAgeTaskForm.AgeReconsideration> {

    private final AgeAssessments assessments;

    ReconsiderAgeTaskForm(AgeAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.RECONSIDER_AGE;
    }

    @Override
    public Class<AgeReconsideration> input() {
        return AgeReconsideration.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, AgeReconsideration input) {
        assessments.confirmed(task.reference(), input.ageDecision());
        return CaseFacts.none().with(CaseVariable.AGE_DECISION, input.ageDecision());
    }

    record AgeReconsideration(
            @NotNull AgeDecision ageDecision,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}
}
