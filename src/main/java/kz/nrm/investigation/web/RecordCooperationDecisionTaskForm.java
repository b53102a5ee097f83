package kz.nrm.investigation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.investigation.Cooperation;
import kz.nrm.investigation.CooperationAnswer;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RecordCooperationDecisionTaskForm implements TaskForm<RecordCooperationDecisionTaskForm.CooperationDecision> {

    private final Cooperation cooperation;

    RecordCooperationDecisionTaskForm(Cooperation cooperation) {
        this.cooperation = cooperation;
    }

    @Override
    public TaskKey task() {
        return InvestigationProcess.RECORD_COOPERATION_DECISION_TASK;
    }

    @Override
    public Class<CooperationDecision> input() {
        return CooperationDecision.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, CooperationDecision input) {
        if (input.askAgainOn() != null && input.cooperation() != CooperationAnswer.LATER) {
            throw Refusal.ofField("askAgainOn", "ASK_AGAIN_ONLY_WHEN_LATER");
        }
        cooperation.decide(
                task.reference(),
                input.cooperation(),
                input.askAgainOn(),
                input.language(),
                input.pressureNoticed(),
                task.actor().id());
        return CaseFacts.none()
                .with(CaseVariable.COOPERATION, input.cooperation())
                .with(CaseVariable.STATEMENT_GIVEN, false);
    }

    record CooperationDecision(
            @NotNull CooperationAnswer cooperation,
            @Nullable LocalDate askAgainOn,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Boolean pressureNoticed,
            @Nullable @Size(max = 2000) String viewOfChild,
            @Nullable @Size(max = 2000) String note) {}
}
