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
import org.springframework.stereotype.Component;

/** A plan for the time after the return, money and a number to call. */
@Component
class AgreeReintegrationPlanTaskForm implements TaskForm<AgreeReintegrationPlanTaskForm.Plan> {

    record Plan(
            @NotBlank @Size(max = 4000) String reintegrationGoals,
            @NotNull Boolean moneyHandedOver,
            @NotNull Boolean phoneNumberGiven,
            @NotNull Boolean signedByPerson) {}

    private final ReturnGates gates;

    AgreeReintegrationPlanTaskForm(ReturnGates gates) {
        this.gates = gates;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.AGREE_PLAN;
    }

    @Override
    public Class<Plan> input() {
        return Plan.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Plan given) {
        var green = given.moneyHandedOver() && given.phoneNumberGiven() && given.signedByPerson();
        gates.judge(task.reference(), ReturnGate.REINTEGRATION_PLAN, green);
        return CaseFacts.none();
    }
}
