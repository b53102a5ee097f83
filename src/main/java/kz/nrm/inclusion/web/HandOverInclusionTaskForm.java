package kz.nrm.inclusion.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.nrm.inclusion.InclusionAction;
import kz.nrm.inclusion.InclusionProcess;
import kz.nrm.inclusion.Inclusions;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person chose another way: which steps go on, and with whom. */
@Component
class HandOverInclusionTaskForm implements TaskForm<HandOverInclusionTaskForm.HandOver> {

    record HandOver(
            @NotNull Set<@NotNull InclusionAction> handedOverActions,
            @NotNull Set<@NotNull InclusionAction> givenUpActions,
            @NotBlank @Size(max = 4000) String whoGoesOn,
            @Nullable @Size(max = 2000) String permitGoesOn,
            @NotNull LocalDate nextAppointment) {}

    private final Inclusions inclusions;

    HandOverInclusionTaskForm(Inclusions inclusions) {
        this.inclusions = inclusions;
    }

    @Override
    public TaskKey task() {
        return InclusionProcess.HAND_OVER;
    }

    @Override
    public Class<HandOver> input() {
        return HandOver.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, HandOver given) {
        inclusions.handOver(task.reference(), given.handedOverActions(), given.givenUpActions());
        return CaseFacts.none().with(CaseVariable.GOALS_MET, false);
    }
}
