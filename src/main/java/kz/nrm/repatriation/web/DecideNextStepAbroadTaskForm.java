package kz.nrm.repatriation.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.nrm.repatriation.InboundReturns;
import kz.nrm.repatriation.RepatriationProcess;
import kz.nrm.repatriation.StepAbroad;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A citizen who does not come home now decides with the consul what comes next; nobody is left without somebody to turn to. */
@Component
class DecideNextStepAbroadTaskForm implements TaskForm<DecideNextStepAbroadTaskForm.Answers> {

    private final InboundReturns inbound;

    DecideNextStepAbroadTaskForm(InboundReturns inbound) {
        this.inbound = inbound;
    }

    /** What is entered. */
    record Answers(
            @NotNull StepAbroad stepAbroad,
            @NotNull @AssertTrue Boolean noPolicePresent,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Boolean interpreterPresent,
            @Nullable @Size(max = 200) String handedOverTo,
            @NotBlank @Size(max = 1000) String whomToTurnTo,
            @Nullable @Size(max = 4000) String note) {}

    @Override
    public TaskKey task() {
        return RepatriationProcess.DECIDE_NEXT_STEP_ABROAD;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        if (answers.stepAbroad() == StepAbroad.HELP_ABROAD
                && (answers.handedOverTo() == null || answers.handedOverTo().isBlank())) {
            throw Refusal.ofField("handedOverTo", "HELPER_ABROAD_REQUIRED");
        }
        inbound.decideAbroad(task.reference(), answers.stepAbroad());
        return CaseFacts.none()
                .with(CaseVariable.NEXT_STEP, answers.stepAbroad().way());
    }
}
