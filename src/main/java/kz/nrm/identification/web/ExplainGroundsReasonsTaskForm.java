package kz.nrm.identification.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.identification.DecisionKind;
import kz.nrm.identification.IdentificationProcess;
import kz.nrm.identification.NegativeDecisions;
import kz.nrm.identification.ReasonsHandover;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The case manager explains the reasons in the person's language and says how to ask for another decision. */
@Component
class ExplainGroundsReasonsTaskForm implements TaskForm<ExplainGroundsReasonsTaskForm.ExplainGroundsReasons> {

    record ExplainGroundsReasons(
            @NotNull LocalDate explainedOn,
            @NotNull @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Boolean interpreter,
            @NotNull ReasonsHandover handover,
            @NotNull @AssertTrue Boolean reconsiderationExplained,
            @Nullable Boolean reconsiderationAsked,
            @Nullable @Size(max = 2000) String note) {}

    private final NegativeDecisions negatives;

    ExplainGroundsReasonsTaskForm(NegativeDecisions negatives) {
        this.negatives = negatives;
    }

    @Override
    public TaskKey task() {
        return IdentificationProcess.EXPLAIN_GROUNDS_REASONS;
    }

    @Override
    public Class<ExplainGroundsReasons> input() {
        return ExplainGroundsReasons.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, ExplainGroundsReasons input) {
        negatives.explain(
                DecisionKind.REASONABLE_GROUNDS,
                task.reference(),
                input.explainedOn(),
                Boolean.TRUE.equals(input.reconsiderationAsked()));
        return CaseFacts.none();
    }
}
