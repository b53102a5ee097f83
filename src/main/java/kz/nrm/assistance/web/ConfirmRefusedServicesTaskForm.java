package kz.nrm.assistance.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coordinator looks again: the services go on, or the refusal stands with reasons and the way to appeal. */
@Component
class ConfirmRefusedServicesTaskForm implements TaskForm<ConfirmRefusedServicesTaskForm.Confirmation> {

    record Confirmation(
            @NotNull Boolean servicesGoOn,
            @Nullable @Size(max = 4000) String reasons,
            @NotNull Boolean appealExplained) {}

    @Override
    public TaskKey task() {
        return AssistanceProcess.CONFIRM_REFUSED_SERVICES;
    }

    @Override
    public Class<Confirmation> input() {
        return Confirmation.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Confirmation input) {
        if (!input.servicesGoOn()) {
            Reasons.require("reasons", input.reasons());
            if (!input.appealExplained()) {
                throw Refusal.ofField("appealExplained", "APPEAL_MUST_BE_EXPLAINED");
            }
        }
        return CaseFacts.none().with(CaseVariable.SERVICES_EXTENDED, input.servicesGoOn());
    }
}
