package kz.nrm.investigation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SettleMattersWithFamilyTaskForm implements TaskForm<SettleMattersWithFamilyTaskForm.FamilyMatters> {

    @Override
    public TaskKey task() {
        return InvestigationProcess.SETTLE_MATTERS_WITH_FAMILY_TASK;
    }

    @Override
    public Class<FamilyMatters> input() {
        return FamilyMatters.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, FamilyMatters input) {
        return CaseFacts.none();
    }

    record FamilyMatters(
            @NotBlank @Size(max = 2000) String claimsPassedTo,
            @NotNull Boolean compensationAsked,
            @NotNull Boolean outcomeTold,
            @Nullable @Size(max = 2000) String note) {}
}
