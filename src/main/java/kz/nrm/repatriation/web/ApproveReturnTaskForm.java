package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnGates;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** A second person looks at all gates and approves the return, or says what is missing. */
@Component
class ApproveReturnTaskForm implements TaskForm<ApproveReturnTaskForm.Approval> {

    record Approval(
            @NotNull Boolean returnApproved,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}

    private final ReturnGates gates;

    ApproveReturnTaskForm(ReturnGates gates) {
        this.gates = gates;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.APPROVE;
    }

    @Override
    public Class<Approval> input() {
        return Approval.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Approval given) {
        gates.decide(task.reference(), given.returnApproved());
        return CaseFacts.none().with(CaseVariable.RETURN_APPROVED, given.returnApproved());
    }
}
