package kz.nrm.assistance.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.assistance.Goal;
import kz.nrm.assistance.NewPlanAction;
import kz.nrm.assistance.PlanActions;
import kz.nrm.assistance.ServiceKind;
import kz.nrm.assistance.SignatureKind;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goals and actions, signed by the person. Actions proposed before begin with the plan; each service named here is one more. */
@Component
class AgreePlanTaskForm implements TaskForm<AgreePlanTaskForm.Plan> {

    record Plan(
            @NotEmpty @Size(max = 9) Set<Goal> goals,
            @Nullable @Size(max = 8) Set<ServiceKind> services,
            @Nullable LocalDate dueOn,
            @NotNull SignatureKind signature,
            @NotNull Boolean copyGiven,
            @Nullable @Size(max = 4000) String personsWishes) {}

    private final PlanActions actions;

    AgreePlanTaskForm(PlanActions actions) {
        this.actions = actions;
    }

    @Override
    public TaskKey task() {
        return AssistanceProcess.AGREE_PLAN;
    }

    @Override
    public Class<Plan> input() {
        return Plan.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Plan input) {
        actions.agree(task.reference(), actions(input));
        return CaseFacts.none();
    }

    private static List<NewPlanAction> actions(Plan input) {
        var services = input.services() == null ? Set.<ServiceKind>of() : input.services();
        return services.stream()
                .map(service -> new NewPlanAction(goal(service, input.goals()), service, null, input.dueOn()))
                .toList();
    }

    private static Goal goal(ServiceKind service, Set<Goal> goals) {
        return goals.contains(service.usualGoal())
                ? service.usualGoal()
                : goals.iterator().next();
    }
}
