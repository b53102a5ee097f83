package kz.nrm.assistance.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** Another agency asks the person whether the goals are met. */
@Component
class ConfirmGoalsMetTaskForm implements TaskForm<ConfirmGoalsMetTaskForm.GoalsMet> {

    record GoalsMet(
            @NotNull Boolean goalsMet,
            @NotBlank @Size(max = 4000) String personsView,
            @NotNull Boolean exitTalkHeld) {}

    @Override
    public TaskKey task() {
        return AssistanceProcess.CONFIRM_GOALS_MET;
    }

    @Override
    public Class<GoalsMet> input() {
        return GoalsMet.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, GoalsMet input) {
        if (input.goalsMet() && !input.exitTalkHeld()) {
            throw Refusal.ofField("exitTalkHeld", "EXIT_TALK_REQUIRED");
        }
        return CaseFacts.none().with(CaseVariable.GOALS_MET, input.goalsMet());
    }
}
