package kz.nrm.childprotection.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import kz.nrm.casefile.Consent;
import kz.nrm.childprotection.AgeAssessments;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

@Component
class AskAdultConsentTaskForm implements TaskForm<AskAdultConsentTaskForm.OwnConsent> {

    private final AgeAssessments assessments;

    AskAdultConsentTaskForm(AgeAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.ASK_ADULT_CONSENT;
    }

    @Override
    public Class<OwnConsent> input() {
        return OwnConsent.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, OwnConsent input) {
        assessments.adultAsked(
                task.reference(),
                input.consentGiven(),
                input.purposes(),
                input.language(),
                task.actor().id());
        return CaseFacts.none().with(CaseVariable.CONSENT_GIVEN, input.consentGiven());
    }

    record OwnConsent(
            @NotNull Boolean consentGiven,
            @NotNull Set<Consent.Purpose> purposes,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull @AssertTrue Boolean lawyerPresent) {}
}
