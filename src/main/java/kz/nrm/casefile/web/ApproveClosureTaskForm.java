package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.VictimPath;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A second person approves the closing or says what is still owed. */
@Component
class ApproveClosureTaskForm implements TaskForm<ApproveClosureTaskForm.Answers> {

    private final CaseFiles files;

    ApproveClosureTaskForm(CaseFiles files) {
        this.files = files;
    }

    /** What is entered. */
    record Answers(
            @NotNull Boolean approved,
            @Nullable @Size(max = 4000) String reasons) {}

    @Override
    public TaskKey task() {
        return VictimPath.APPROVE_CLOSURE;
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
        if (answers.approved()) {
            files.closeAsProposed(task.reference());
        } else if (answers.reasons() == null || answers.reasons().isBlank()) {
            throw Refusal.ofField("reasons", "REASON_REQUIRED");
        }
        return CaseFacts.none().with(CaseVariable.CLOSURE_APPROVED, answers.approved());
    }
}
