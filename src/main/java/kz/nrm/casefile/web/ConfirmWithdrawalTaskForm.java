package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.VictimPath;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A lawyer, alone with the person, makes sure that leaving is the person's own free wish. */
@Component
class ConfirmWithdrawalTaskForm implements TaskForm<ConfirmWithdrawalTaskForm.Answers> {

    private final CaseFiles files;

    ConfirmWithdrawalTaskForm(CaseFiles files) {
        this.files = files;
    }

    /** What is entered. */
    record Answers(
            @NotNull Boolean freeWish,
            @Nullable @Size(max = 4000) String note) {}

    @Override
    public TaskKey task() {
        return VictimPath.CONFIRM_WITHDRAWAL;
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
        if (answers.freeWish()) {
            files.leftByOwnChoice(task.reference());
        }
        return CaseFacts.none().with(CaseVariable.OWN_WISH_CONFIRMED, answers.freeWish());
    }
}
