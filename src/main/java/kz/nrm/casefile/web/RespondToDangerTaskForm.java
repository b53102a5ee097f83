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
import org.springframework.stereotype.Component;

/** The person is in danger now: what was done and whether the person is safe. */
@Component
class RespondToDangerTaskForm implements TaskForm<RespondToDangerTaskForm.Answers> {

    private final CaseFiles files;

    RespondToDangerTaskForm(CaseFiles files) {
        this.files = files;
    }

    /** What is entered. */
    record Answers(
            @NotBlank @Size(min = 10, max = 4000) String whatWasDone,
            @NotNull Boolean safeNow) {}

    @Override
    public TaskKey task() {
        return VictimPath.RESPOND_TO_DANGER;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        if (answers.safeNow()) {
            files.lower(task.reference(), CaseFlag.IMMEDIATE_DANGER);
        }
        return CaseFacts.none().with(CaseVariable.IMMEDIATE_DANGER, !answers.safeNow());
    }
}
