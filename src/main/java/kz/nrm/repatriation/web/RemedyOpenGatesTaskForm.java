package kz.nrm.repatriation.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.ReturnGate;
import kz.nrm.repatriation.ReturnGates;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was put right at the gates that were not green, and whether the wish still holds. */
@Component
class RemedyOpenGatesTaskForm implements TaskForm<RemedyOpenGatesTaskForm.Remedy> {

    record Remedy(
            @NotNull Set<@NotNull ReturnGate> remediedGates,
            @Nullable @Size(max = 4000) String gateEvidence,
            @NotNull @AssertTrue Boolean toldToPerson,
            @NotNull Boolean stillWishesReturn) {}

    private final ReturnGates gates;

    RemedyOpenGatesTaskForm(ReturnGates gates) {
        this.gates = gates;
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.REMEDY_GATES;
    }

    @Override
    public Class<Remedy> input() {
        return Remedy.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Remedy given) {
        if (!given.remediedGates().isEmpty()
                && (given.gateEvidence() == null || given.gateEvidence().isBlank())) {
            throw Refusal.ofField("gateEvidence", "GATE_EVIDENCE_REQUIRED");
        }
        gates.remedy(task.reference(), given.remediedGates());
        return CaseFacts.none().with(CaseVariable.STILL_WISHES_RETURN, given.stillWishesReturn());
    }
}
