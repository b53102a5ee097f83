package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** A second person approves that the case of a citizen who stays abroad is closed, or says what is still owed. */
@Component
class ApproveClosureAbroadTaskForm implements TaskForm<ApproveClosureAbroadTaskForm.Answers> {

    private final CaseFiles files;

    ApproveClosureAbroadTaskForm(CaseFiles files) {
        this.files = files;
    }

    /** What is entered. */
    record Answers(
            @NotNull Boolean approved,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}

    @Override
    public TaskKey task() {
        return RepatriationProcess.APPROVE_CLOSURE_ABROAD;
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
        }
        return CaseFacts.none().with(CaseVariable.CLOSURE_APPROVED, answers.approved());
    }
}
