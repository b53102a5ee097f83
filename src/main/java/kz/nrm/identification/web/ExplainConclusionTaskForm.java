package kz.nrm.identification.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.identification.DecisionKind;
import kz.nrm.identification.FormalIdentificationProcess;
import kz.nrm.identification.NegativeDecisions;
import kz.nrm.identification.ReasonsHandover;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The case manager explains the written reasons in the person's language, with the lawyer. */
@Component
class ExplainConclusionTaskForm implements TaskForm<ExplainConclusionTaskForm.ExplainConclusion> {

    record ExplainConclusion(
            @NotNull LocalDate explainedOn,
            @NotNull @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Boolean interpreter,
            @NotNull Boolean lawyerPresent,
            @NotNull ReasonsHandover handover,
            @NotNull @AssertTrue Boolean reconsiderationExplained,
            @Nullable Boolean reconsiderationAsked,
            @Nullable @Size(max = 2000) String note) {}

    private final NegativeDecisions negatives;

    ExplainConclusionTaskForm(NegativeDecisions negatives) {
        this.negatives = negatives;
    }

    @Override
    public TaskKey task() {
        return FormalIdentificationProcess.EXPLAIN_CONCLUSION;
    }

    @Override
    public Class<ExplainConclusion> input() {
        return ExplainConclusion.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, ExplainConclusion input) {
        negatives.explain(
                DecisionKind.CONCLUSIVE_GROUNDS,
                task.reference(),
                input.explainedOn(),
                Boolean.TRUE.equals(input.reconsiderationAsked()));
        return CaseFacts.none();
    }
}
