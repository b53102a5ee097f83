package kz.nrm.shelter.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kz.nrm.shelter.ShelterProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person and the family are brought to a safe place for tonight. */
@Component
class MoveToSafetyTaskForm implements TaskForm<MoveToSafetyTaskForm.SafePlace> {

    record SafePlace(
            @NotBlank @Size(max = 500) String safePlace,
            @NotNull Instant movedAt,
            @Nullable @Size(max = 200) String wentAlong,
            @Nullable @Size(max = 2000) String note) {}

    @Override
    public TaskKey task() {
        return ShelterProcess.MOVE_TO_SAFETY;
    }

    @Override
    public Class<SafePlace> input() {
        return SafePlace.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, SafePlace input) {
        return CaseFacts.none().with(CaseVariable.MOVE_AT_ONCE, false);
    }
}
