package kz.nrm.repatriation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The consul sees to what the person needs at once. */
@Component
class MeetNeedsAbroadTaskForm implements TaskForm<MeetNeedsAbroadTaskForm.Needs> {

    record Needs(
            @NotNull NeedAnswer safePlace,
            @NotNull NeedAnswer medicalHelp,
            @NotNull NeedAnswer foodAndClothing,
            @NotNull NeedAnswer interpreterFound,
            @NotNull NeedAnswer safePhoneCall,
            @NotNull NeedAnswer selfHarmRiskAsked,
            @Nullable @Size(max = 2000) String whyNot) {}

    /** What became of a need. */
    enum NeedAnswer {
        DONE,
        NOT_NEEDED,
        CHOSE_NOT_TO,
        NOT_POSSIBLE
    }

    @Override
    public TaskKey task() {
        return RepatriationProcess.MEET_NEEDS_ABROAD;
    }

    @Override
    public Class<Needs> input() {
        return Needs.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Needs given) {
        var all = List.of(
                given.safePlace(),
                given.medicalHelp(),
                given.foodAndClothing(),
                given.interpreterFound(),
                given.safePhoneCall(),
                given.selfHarmRiskAsked());
        if (all.contains(NeedAnswer.NOT_POSSIBLE)
                && (given.whyNot() == null || given.whyNot().isBlank())) {
            throw Refusal.ofField("whyNot", "WHY_NOT_REQUIRED");
        }
        return CaseFacts.none();
    }
}
