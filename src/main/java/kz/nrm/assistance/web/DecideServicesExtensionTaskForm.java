package kz.nrm.assistance.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.assistance.ServicesRefusalGround;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the services are needed longer. They go on meanwhile. */
@Component
class DecideServicesExtensionTaskForm implements TaskForm<DecideServicesExtensionTaskForm.Extension> {

    record Extension(
            @NotNull Boolean neededOn,
            @Nullable ServicesRefusalGround refusalGround,
            @Nullable @Size(max = 4000) String reasons) {}

    @Override
    public TaskKey task() {
        return AssistanceProcess.DECIDE_EXTENSION;
    }

    @Override
    public Class<Extension> input() {
        return Extension.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Extension input) {
        if (!input.neededOn()) {
            if (input.refusalGround() == null) {
                throw Refusal.ofField("refusalGround", "REASON_REQUIRED");
            }
            Reasons.require("reasons", input.reasons());
        }
        return CaseFacts.none().with(CaseVariable.SERVICES_EXTENDED, input.neededOn());
    }
}
