package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.reflection.ReflectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** The lawyer gives the opinion the prosecutor must have before deciding. */
@Component
class GiveLegalOpinionTaskForm implements TaskForm<GiveLegalOpinionTaskForm.Opinion> {

    record Opinion(
            @NotNull Boolean supportsEnd,
            @NotBlank @Size(min = 20, max = 8000) String opinion) {}

    @Override
    public TaskKey task() {
        return ReflectionProcess.GIVE_LEGAL_OPINION;
    }

    @Override
    public Class<Opinion> input() {
        return Opinion.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Opinion opinion) {
        return CaseFacts.none();
    }
}
