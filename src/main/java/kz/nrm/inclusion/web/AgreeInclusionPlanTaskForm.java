package kz.nrm.inclusion.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.inclusion.InclusionAction;
import kz.nrm.inclusion.InclusionProcess;
import kz.nrm.inclusion.Inclusions;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the person says to each proposed step, who does it and until when. */
@Component
class AgreeInclusionPlanTaskForm implements TaskForm<AgreeInclusionPlanTaskForm.Plan> {

    record Plan(
            @NotNull Set<@NotNull InclusionAction> acceptedActions,
            @NotNull Set<@NotNull InclusionAction> declinedActions,
            @NotNull Set<@NotNull InclusionAction> actionsNotNeeded,
            @NotBlank @Size(max = 4000) String whoDoesWhatUntilWhen,
            @Nullable @Size(max = 2000) String whyDeclined,
            @NotNull @AssertTrue Boolean signedByPerson) {}

    private final Inclusions inclusions;

    AgreeInclusionPlanTaskForm(Inclusions inclusions) {
        this.inclusions = inclusions;
    }

    @Override
    public TaskKey task() {
        return InclusionProcess.AGREE_PLAN;
    }

    @Override
    public Class<Plan> input() {
        return Plan.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Plan given) {
        inclusions.agree(task.reference(), given.acceptedActions(), given.declinedActions(), given.actionsNotNeeded());
        return CaseFacts.none();
    }
}
