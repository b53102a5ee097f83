package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.ClosureReason;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.casefile.VictimPath;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** One person proposes to close the case after the exit talk and the safety check. */
@Component
class CloseCaseTaskForm implements TaskForm<CloseCaseTaskForm.Answers> {

    private final CaseFiles files;
    private final Consents consents;

    CloseCaseTaskForm(CaseFiles files, Consents consents) {
        this.files = files;
        this.consents = consents;
    }

    /** What is entered. */
    record Answers(
            @NotNull ClosureReason closureReason,
            @NotNull Boolean safetyChecked,
            @NotNull Boolean followUpConsent,
            @NotBlank @Size(max = 4000) String exitTalk) {}

    @Override
    public TaskKey task() {
        return VictimPath.CLOSE_CASE;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public boolean endsCase() {
        return true;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        if (!PROPOSABLE.contains(answers.closureReason())) {
            throw Refusal.ofField("closureReason", "CLOSURE_REASON_NOT_HERE");
        }
        if (!answers.safetyChecked()) {
            throw Refusal.ofField("safetyChecked", "SAFETY_CHECK_REQUIRED");
        }
        files.proposeClosure(task.reference(), answers.closureReason());
        consents.record(
                task.reference(),
                Consent.Purpose.FOLLOW_UP,
                answers.followUpConsent(),
                null,
                Consent.Giver.SELF,
                task.actor().id());
        return CaseFacts.none().with(CaseVariable.FOLLOW_UP_CONSENT, answers.followUpConsent());
    }

    private static final Set<ClosureReason> PROPOSABLE = EnumSet.of(
            ClosureReason.GOALS_MET,
            ClosureReason.RETURNED_AND_MONITORED,
            ClosureReason.TRANSFERRED_TO_OTHER_NRM,
            ClosureReason.WITHDREW);
}
