package kz.nrm.childprotection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.childprotection.BestInterests;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

@Component
class CheckFamilySafetyTaskForm implements TaskForm<CheckFamilySafetyTaskForm.FamilyCheck> {

    private final BestInterests interests;

    CheckFamilySafetyTaskForm(BestInterests interests) {
        this.interests = interests;
    }

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.CHECK_FAMILY_SAFETY;
    }

    @Override
    public Class<FamilyCheck> input() {
        return FamilyCheck.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, FamilyCheck input) {
        var safe = interests.familyChecked(
                task.reference(), input.partOfExploitation(), input.childWishesContact(), input.safe());
        return CaseFacts.none().with(CaseVariable.FAMILY_SAFE, safe);
    }

    record FamilyCheck(
            @NotNull Boolean partOfExploitation,
            @NotNull Boolean childWishesContact,
            @NotNull Boolean safe,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}
}
