package kz.nrm.investigation.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.investigation.TalkPoint;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

@Component
class HoldInformationTalkTaskForm implements TaskForm<HoldInformationTalkTaskForm.Talk> {

    @Override
    public TaskKey task() {
        return InvestigationProcess.HOLD_INFORMATION_TALK_TASK;
    }

    @Override
    public Class<Talk> input() {
        return Talk.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Talk input) {
        if (!input.talkPoints().containsAll(EnumSet.allOf(TalkPoint.class))) {
            throw Refusal.ofField("talkPoints", "ALL_POINTS_EXPLAINED");
        }
        return CaseFacts.none();
    }

    record Talk(
            @NotNull LocalDate heldOn,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Boolean interpreterPresent,
            @NotNull @AssertTrue Boolean lawyerPresent,
            @NotNull @AssertTrue Boolean noPolicePresent,
            @NotEmpty Set<TalkPoint> talkPoints,
            @NotNull @AssertTrue Boolean sheetHandedOver) {}
}
