package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.casefile.VictimPath;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person who left comes back: what is different now, and whether the person consents again. */
@Component
class TakeUpPathTaskForm implements TaskForm<TakeUpPathTaskForm.Answers> {

    private final CaseFiles files;
    private final Consents consents;

    TakeUpPathTaskForm(CaseFiles files, Consents consents) {
        this.files = files;
        this.consents = consents;
    }

    /** What is entered. */
    record Answers(
            @NotNull Boolean consentGiven,
            @NotNull Boolean immediateDanger,
            @NotNull ChildStatus childStatus,
            @NotNull Boolean ageUncertain,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            Consent.@Nullable Interpreter interpreter,
            @Nullable @Size(max = 4000) String note) {}

    @Override
    public TaskKey task() {
        return VictimPath.TAKE_UP_PATH;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        var child = answers.childStatus().treatedAsChild();
        if (!child && !answers.consentGiven()) {
            throw Refusal.ofField("consentGiven", "CONSENT_NEEDED_FOR_REENTRY");
        }
        if (!child) {
            consents.record(
                    task.reference(),
                    Consent.Decision.whole(Consent.Purpose.NRM, true, answers.language(), Consent.Giver.SELF)
                            .through(answers.interpreter()),
                    task.actor().id());
        }
        files.decideChildStatus(task.reference(), answers.childStatus());
        if (answers.immediateDanger()) {
            files.raise(task.reference(), CaseFlag.IMMEDIATE_DANGER);
        }
        return CaseFacts.none()
                .with(CaseVariable.CONSENT_GIVEN, answers.consentGiven())
                .with(CaseVariable.IMMEDIATE_DANGER, answers.immediateDanger())
                .with(CaseVariable.CHILD_STATUS, answers.childStatus())
                .with(CaseVariable.AGE_UNCERTAIN, answers.ageUncertain());
    }
}
