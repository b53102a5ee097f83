package kz.nrm.identification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.identification.FormalIdentificationProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** Who carries on each service from when; nothing stops before the next helper has taken over. */
@Component
class PlanTransitionTaskForm implements TaskForm<PlanTransitionTaskForm.PlanTransition> {

    record PlanTransition(
            @NotBlank @Size(max = 4000) String services,
            @NotNull LocalDate from,
            @NotNull Boolean labourRightsRoute,
            @NotBlank @Size(max = 2000) String wayBack) {}

    @Override
    public TaskKey task() {
        return FormalIdentificationProcess.PLAN_TRANSITION;
    }

    @Override
    public Class<PlanTransition> input() {
        return PlanTransition.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, PlanTransition input) {
        return CaseFacts.none();
    }
}
