package kz.nrm.childprotection.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.childprotection.AgeAssessments;
import kz.nrm.childprotection.AgeDecision;
import kz.nrm.childprotection.AgeGround;
import kz.nrm.childprotection.AgeRange;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AssessAgeTaskForm implements TaskForm<AssessAgeTaskForm.AgeAssessment> {

    private final AgeAssessments assessments;

    AssessAgeTaskForm(AgeAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.ASSESS_AGE;
    }

    @Override
    public Class<AgeAssessment> input() {
        return AgeAssessment.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, AgeAssessment input) {
        if (input.grounds().contains(AgeGround.MEDICAL) && !Boolean.TRUE.equals(input.medicalConsent())) {
            throw Refusal.ofField("medicalConsent", "MEDICAL_CONSENT_REQUIRED");
        }
        assessments.assessed(
                task.reference(), input.grounds(), new AgeRange(input.ageFrom(), input.ageTo()), input.ageDecision());
        return CaseFacts.none().with(CaseVariable.AGE_DECISION, input.ageDecision());
    }

    record AgeAssessment(
            @NotEmpty Set<AgeGround> grounds,
            @NotNull @AssertTrue Boolean guardianPresent,
            @Nullable Boolean medicalConsent,
            @NotNull @Min(0) @Max(99) Integer ageFrom,
            @NotNull @Min(0) @Max(99) Integer ageTo,
            @NotNull AgeDecision ageDecision,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}
}
