package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.reflection.EarlyEnds;
import kz.nrm.reflection.ExceptionalEndDecision;
import kz.nrm.reflection.ReflectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** The prosecutor decides with the legal opinion and every objection before them. */
@Component
class DecideExceptionalEndTaskForm implements TaskForm<DecideExceptionalEndTaskForm.Decision> {

    record Decision(
            @NotNull ExceptionalEndDecision decision,
            @NotNull Boolean objectionsConsidered,
            @NotBlank @Size(min = 20, max = 4000) String reasons,
            @NotBlank @Size(max = 500) String appealRoute) {}

    private final EarlyEnds ends;

    DecideExceptionalEndTaskForm(EarlyEnds ends) {
        this.ends = ends;
    }

    @Override
    public TaskKey task() {
        return ReflectionProcess.DECIDE_EXCEPTIONAL_END;
    }

    @Override
    public Class<Decision> input() {
        return Decision.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Decision decision) {
        ends.decide(
                task.reference(),
                decision.decision(),
                decision.objectionsConsidered(),
                task.actor().id());
        return CaseFacts.none().with(CaseVariable.EXCEPTIONAL_END_DECISION, decision.decision());
    }
}
