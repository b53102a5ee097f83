package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnGate;
import kz.nrm.repatriation.ReturnGates;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody waits for the person at home. */
@Component
class ConfirmReceivingPartnerTaskForm implements TaskForm<ConfirmReceivingPartnerTaskForm.Partner> {

    record Partner(
            @NotBlank @Size(max = 300) String partner,
            @NotNull Boolean partnerAccepted,
            @Nullable LocalDate acceptedOn,
            @NotNull Boolean pickUpConfirmed,
            @Nullable @Size(max = 500) String pickUpPlace,
            @Nullable @Size(max = 300) String pickUpPerson) {}

    private final ReturnGates gates;

    ConfirmReceivingPartnerTaskForm(ReturnGates gates) {
        this.gates = gates;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.CONFIRM_PARTNER;
    }

    @Override
    public Class<Partner> input() {
        return Partner.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Partner given) {
        gates.judge(task.reference(), ReturnGate.PARTNER, given.partnerAccepted() && given.pickUpConfirmed());
        return CaseFacts.none();
    }
}
