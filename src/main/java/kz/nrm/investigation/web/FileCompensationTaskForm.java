package kz.nrm.investigation.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.investigation.ClaimState;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.investigation.Investigations;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class FileCompensationTaskForm implements TaskForm<FileCompensationTaskForm.Compensation> {

    private final Investigations investigations;

    FileCompensationTaskForm(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public TaskKey task() {
        return InvestigationProcess.FILE_COMPENSATION_TASK;
    }

    @Override
    public Class<Compensation> input() {
        return Compensation.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Compensation input) {
        investigations.claimsFiled(task.reference(), input.civilClaim(), input.fundClaim(), input.wageClaim());
        return CaseFacts.none();
    }

    record Compensation(
            @NotNull ClaimState civilClaim,
            @NotNull ClaimState fundClaim,
            @NotNull ClaimState wageClaim,
            @Nullable LocalDate filedOn,
            @NotNull @AssertTrue Boolean warnedOfWaiver,
            @Nullable @Size(max = 2000) String note) {}
}
