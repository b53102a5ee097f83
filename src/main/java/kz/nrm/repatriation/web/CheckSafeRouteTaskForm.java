package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnGate;
import kz.nrm.repatriation.ReturnGates;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way home, its stops, and who helps in transit. */
@Component
class CheckSafeRouteTaskForm implements TaskForm<CheckSafeRouteTaskForm.Route> {

    record Route(
            @NotNull Boolean routeSafe,
            @NotBlank @Size(max = 2000) String route,
            @Nullable @Size(max = 2000) String transitHelp) {}

    private final ReturnGates gates;

    CheckSafeRouteTaskForm(ReturnGates gates) {
        this.gates = gates;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.CHECK_ROUTE;
    }

    @Override
    public Class<Route> input() {
        return Route.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Route given) {
        gates.judge(task.reference(), ReturnGate.ROUTE, given.routeSafe());
        return CaseFacts.none();
    }
}
