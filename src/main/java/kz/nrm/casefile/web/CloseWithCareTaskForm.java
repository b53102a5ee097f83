package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.ClosureReason;
import kz.nrm.casefile.VictimPath;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** The person has died: dependants, belongings and notices are looked after. */
@Component
class CloseWithCareTaskForm implements TaskForm<CloseWithCareTaskForm.Answers> {

    private final CaseFiles files;

    CloseWithCareTaskForm(CaseFiles files) {
        this.files = files;
    }

    /** What is entered. */
    record Answers(
            @NotBlank @Size(max = 4000) String dependantsCare,
            @NotBlank @Size(max = 4000) String belongings,
            @NotBlank @Size(max = 200) String documentKind) {}

    @Override
    public TaskKey task() {
        return VictimPath.CLOSE_WITH_CARE;
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
        files.proposeClosure(task.reference(), ClosureReason.DECEASED);
        return CaseFacts.none();
    }
}
