package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.reflection.EarlyEnds;
import kz.nrm.reflection.ExceptionalEndDecision;
import kz.nrm.reflection.ExceptionalGround;
import kz.nrm.reflection.ReflectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coordinator tests what was raised and proposes the exceptional end on one of two grounds, or drops it. */
@Component
class ProposeExceptionalEndTaskForm implements TaskForm<ProposeExceptionalEndTaskForm.Proposal> {

    record Proposal(
            @NotNull ExceptionalEndDecision decision,
            @Nullable ExceptionalGround ground,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}

    private final EarlyEnds ends;

    ProposeExceptionalEndTaskForm(EarlyEnds ends) {
        this.ends = ends;
    }

    @Override
    public TaskKey task() {
        return ReflectionProcess.PROPOSE_EXCEPTIONAL_END;
    }

    @Override
    public Class<Proposal> input() {
        return Proposal.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Proposal proposal) {
        if (proposal.decision() == ExceptionalEndDecision.END) {
            ends.propose(task.reference(), Answers.required("ground", proposal.ground()));
        } else {
            ends.drop(task.reference());
        }
        return CaseFacts.none().with(CaseVariable.EXCEPTIONAL_END_DECISION, proposal.decision());
    }
}
