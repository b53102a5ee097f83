package kz.nrm.investigation.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kz.nrm.investigation.InterviewPlan;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.investigation.StatementRecording;
import kz.nrm.investigation.Statements;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class TakeStatementTaskForm implements TaskForm<TakeStatementTaskForm.Statement> {

    private final Statements statements;

    TakeStatementTaskForm(Statements statements) {
        this.statements = statements;
    }

    @Override
    public TaskKey task() {
        return InvestigationProcess.TAKE_STATEMENT_TASK;
    }

    @Override
    public Class<Statement> input() {
        return Statement.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Statement input) {
        statements.taken(task.reference(), input.plan(), input.reasonOutsideLimits(), task.at());
        return CaseFacts.none().with(CaseVariable.STATEMENT_GIVEN, true);
    }

    record Statement(
            @NotNull Instant startAt,
            @NotNull Instant endAt,
            @NotNull @Min(0) @Max(1440) Integer breakMinutes,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Boolean interpreterPresent,
            @NotNull Boolean representativePresent,
            @NotNull Boolean pedagoguePresent,
            @NotNull Boolean doctorPresent,
            @NotNull Boolean urgent,
            @NotNull Boolean lawyerPresent,
            @NotNull StatementRecording recording,
            @Nullable @Size(max = 2000) String reasonOutsideLimits,
            @Nullable @Size(max = 2000) String note) {

        InterviewPlan plan() {
            return new InterviewPlan(
                    startAt,
                    endAt,
                    breakMinutes,
                    language,
                    interpreterPresent,
                    representativePresent,
                    pedagoguePresent,
                    doctorPresent,
                    urgent);
        }
    }
}
