package kz.nrm.investigation.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.investigation.Investigations;
import kz.nrm.investigation.ProtectionMeasure;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DecideRequestedProtectionTaskForm implements TaskForm<DecideRequestedProtectionTaskForm.RequestedProtection> {

    private final Investigations investigations;

    DecideRequestedProtectionTaskForm(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public TaskKey task() {
        return InvestigationProcess.DECIDE_REQUESTED_PROTECTION_TASK;
    }

    @Override
    public Class<RequestedProtection> input() {
        return RequestedProtection.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, RequestedProtection input) {
        var granted = !input.protectionMeasures().isEmpty();
        if (!granted && (input.reasons() == null || input.reasons().isBlank())) {
            throw Refusal.ofField("reasons", "REASON_REQUIRED");
        }
        investigations.protectionDecided(task.reference(), input.protectionMeasures());
        return CaseFacts.none().with(CaseVariable.PROTECTION_GRANTED, granted);
    }

    record RequestedProtection(
            @NotNull Set<ProtectionMeasure> protectionMeasures,
            @NotNull @AssertTrue Boolean copyHandedOver,
            @Nullable @Size(max = 4000) String reasons) {}
}
