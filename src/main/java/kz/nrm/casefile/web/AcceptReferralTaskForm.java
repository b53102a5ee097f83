package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseState;
import kz.nrm.casefile.Rejection;
import kz.nrm.casefile.VictimPath;
import kz.nrm.casefile.VictimPaths;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The receiving agency accepts the referral, or says why it cannot; silence escalates and never rejects. */
@Component
class AcceptReferralTaskForm implements TaskForm<AcceptReferralTaskForm.Answers> {

    private final CaseFiles files;
    private final VictimPaths paths;

    AcceptReferralTaskForm(CaseFiles files, VictimPaths paths) {
        this.files = files;
        this.paths = paths;
    }

    /** What is entered. */
    record Answers(
            @NotNull Boolean accepted,
            @Nullable Rejection rejection,
            @Nullable @Size(max = 4000) String note) {}

    @Override
    public TaskKey task() {
        return VictimPath.ACCEPT_REFERRAL;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        if (!answers.accepted()) {
            paths.rejected(task.reference(), reason(answers));
        } else if (files.get(task.reference()).state() == CaseState.SUBMITTED) {
            files.move(task.reference(), CaseState.ACCEPTED);
        }
        return CaseFacts.none().with(CaseVariable.REFERRAL_ACCEPTED, answers.accepted());
    }

    private static Rejection reason(Answers answers) {
        if (answers.rejection() == null) {
            throw Refusal.ofField("rejection", "REASON_REQUIRED");
        }
        return answers.rejection();
    }
}
