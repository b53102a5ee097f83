package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.reflection.ReflectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The proposal was explained to the person; from now on five working days run in which they may object. */
@Component
class ExplainProposedEndTaskForm implements TaskForm<ExplainProposedEndTaskForm.Explanation> {

    record Explanation(
            @NotNull LocalDate explainedOn,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Boolean interpreter,
            @Nullable @Size(max = 2000) String note) {}

    @Override
    public TaskKey task() {
        return ReflectionProcess.EXPLAIN_PROPOSED_END;
    }

    @Override
    public Class<Explanation> input() {
        return Explanation.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Explanation explanation) {
        Days.notLater("explainedOn", explanation.explainedOn(), task.at());
        return CaseFacts.none();
    }
}
