package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnGates;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The guardianship body determines whether returning is best for the child, and checks the carer. */
@Component
class CheckChildsReturnTaskForm implements TaskForm<CheckChildsReturnTaskForm.ChildsReturn> {

    record ChildsReturn(
            @NotBlank @Size(max = 100) String determinationNumber,
            @NotNull BestInterests bestInterests,
            @NotNull Boolean carerVerified,
            @Nullable @Size(max = 500) String carerVerifiedBy,
            @NotNull ChildEscort childEscort,
            @Nullable Boolean guardianNamed,
            @NotBlank @Size(max = 2000) String childsOwnView) {}

    /** What is best for the child. */
    enum BestInterests {
        RETURN,
        STAY,
        NOT_DETERMINED_YET
    }

    /** Who travels with the child. */
    enum ChildEscort {
        FAMILY,
        TRAINED_ESCORT,
        NOT_FOUND_YET
    }

    private final ReturnGates gates;

    CheckChildsReturnTaskForm(ReturnGates gates) {
        this.gates = gates;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.CHECK_CHILDS_RETURN;
    }

    @Override
    public Class<ChildsReturn> input() {
        return ChildsReturn.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, ChildsReturn given) {
        if (given.carerVerified()
                && (given.carerVerifiedBy() == null || given.carerVerifiedBy().isBlank())) {
            throw Refusal.ofField("carerVerifiedBy", "CARER_VERIFIED_BY_REQUIRED");
        }
        var green = given.bestInterests() == BestInterests.RETURN
                && given.carerVerified()
                && given.childEscort() != ChildEscort.NOT_FOUND_YET;
        gates.checkChild(task.reference(), green, Boolean.TRUE.equals(given.guardianNamed()), task.actor());
        return CaseFacts.none();
    }
}
