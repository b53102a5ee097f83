package kz.nrm.assistance.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.assistance.Assistance;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.assistance.HelpEndReason;
import kz.nrm.assistance.PlanActions;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether help ends, who carries on what is open, and how to come back. */
@Component
class AgreeHelpEndTaskForm implements TaskForm<AgreeHelpEndTaskForm.End> {

    record End(
            @NotNull Boolean helpEnds,
            @Nullable HelpEndReason endReason,
            @Nullable @Size(max = 4000) String whoCarriesOn,
            @NotNull Boolean wayBackExplained) {}

    private final Assistance assistance;
    private final PlanActions actions;

    AgreeHelpEndTaskForm(Assistance assistance, PlanActions actions) {
        this.assistance = assistance;
        this.actions = actions;
    }

    @Override
    public TaskKey task() {
        return AssistanceProcess.AGREE_HELP_END;
    }

    @Override
    public Class<End> input() {
        return End.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, End input) {
        if (input.helpEnds()) {
            agree(task.reference(), input);
        }
        return CaseFacts.none().with(CaseVariable.ASSISTANCE_END_AGREED, input.helpEnds());
    }

    private void agree(CaseReference reference, End input) {
        if (input.endReason() == null) {
            throw Refusal.ofField("endReason", "REASON_REQUIRED");
        }
        if (!input.wayBackExplained()) {
            throw Refusal.ofField("wayBackExplained", "WAY_BACK_MUST_BE_EXPLAINED");
        }
        if (actions.anyOwed(reference)) {
            Reasons.require("whoCarriesOn", input.whoCarriesOn());
        }
        assistance.agreeEnd(reference, input.endReason());
    }
}
