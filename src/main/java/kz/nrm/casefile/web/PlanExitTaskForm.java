package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.VictimPath;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** The person leaves: next place, services outside, safe contact, and how to come back. */
@Component
class PlanExitTaskForm implements TaskForm<PlanExitTaskForm.Answers> {

    /** What is entered. */
    record Answers(
            @NotBlank @Size(max = 4000) String nextPlace,
            @NotBlank @Size(max = 4000) String servicesOutside,
            @NotNull Boolean wayBackExplained) {}

    @Override
    public TaskKey task() {
        return VictimPath.PLAN_EXIT;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        if (!answers.wayBackExplained()) {
            throw Refusal.ofField("wayBackExplained", "WAY_BACK_MUST_BE_EXPLAINED");
        }
        return CaseFacts.none();
    }
}
