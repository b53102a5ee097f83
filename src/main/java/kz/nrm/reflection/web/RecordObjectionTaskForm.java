package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.nrm.reflection.ReflectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** The lawyer writes the objection down with the person. */
@Component
class RecordObjectionTaskForm implements TaskForm<RecordObjectionTaskForm.Objection> {

    record Objection(
            @NotBlank @Size(max = 8000) String objection,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Boolean interpreter) {}

    @Override
    public TaskKey task() {
        return ReflectionProcess.RECORD_OBJECTION;
    }

    @Override
    public Class<Objection> input() {
        return Objection.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Objection objection) {
        return CaseFacts.none();
    }
}
