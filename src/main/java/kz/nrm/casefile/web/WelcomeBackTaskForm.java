package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.VictimPath;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person is back: urgent needs first, no reproach, the history is kept. */
@Component
class WelcomeBackTaskForm implements TaskForm<WelcomeBackTaskForm.Answers> {

    private final CaseFiles files;

    WelcomeBackTaskForm(CaseFiles files) {
        this.files = files;
    }

    /** What is entered. */
    record Answers(
            @NotNull Boolean immediateDanger,
            @NotBlank @Size(max = 4000) String urgentNeeds,
            @Nullable @Size(max = 4000) String note) {}

    @Override
    public TaskKey task() {
        return VictimPath.WELCOME_BACK;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        files.resume(task.reference());
        if (answers.immediateDanger()) {
            files.raise(task.reference(), CaseFlag.IMMEDIATE_DANGER);
        }
        return CaseFacts.none().with(CaseVariable.IMMEDIATE_DANGER, answers.immediateDanger());
    }
}
