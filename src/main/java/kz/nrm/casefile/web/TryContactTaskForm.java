package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.MissingPersons;
import kz.nrm.casefile.VictimPath;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One more documented try to reach the person. */
@Component
class TryContactTaskForm implements TaskForm<TryContactTaskForm.Answers> {

    private final MissingPersons missing;

    TryContactTaskForm(MissingPersons missing) {
        this.missing = missing;
    }

    /** What is entered. */
    record Answers(
            @NotNull Boolean personFound,
            @NotBlank @Size(max = 200) String channel,
            @Nullable @Size(max = 4000) String note) {}

    @Override
    public TaskKey task() {
        return VictimPath.TRY_CONTACT;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        return missing.tried(task.reference(), answers.personFound());
    }
}
