package kz.nrm.childprotection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.childprotection.ChildProtectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ExplainAgeDecisionTaskForm implements TaskForm<ExplainAgeDecisionTaskForm.Explanation> {

    @Override
    public TaskKey task() {
        return ChildProtectionProcess.EXPLAIN_AGE_DECISION;
    }

    @Override
    public Class<Explanation> input() {
        return Explanation.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Explanation input) {
        return CaseFacts.none().with(CaseVariable.AGE_CONTESTED, input.ageContested());
    }

    record Explanation(
            @NotNull LocalDate explainedOn,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Boolean ageContested,
            @Nullable @Size(max = 2000) String note) {}
}
