package kz.nrm.investigation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.investigation.Investigations;
import kz.nrm.investigation.ProtectionContest;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ContestRequestedProtectionRefusalTaskForm
        implements TaskForm<ContestRequestedProtectionRefusalTaskForm.RequestedProtectionAppeal> {

    private final Investigations investigations;

    ContestRequestedProtectionRefusalTaskForm(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public TaskKey task() {
        return InvestigationProcess.CONTEST_REQUESTED_PROTECTION_REFUSAL_TASK;
    }

    @Override
    public Class<RequestedProtectionAppeal> input() {
        return RequestedProtectionAppeal.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, RequestedProtectionAppeal input) {
        if (input.protectionContest() == ProtectionContest.APPEAL_FILED && input.filedOn() == null) {
            throw Refusal.ofField("filedOn", "FILED_ON_REQUIRED");
        }
        if (input.protectionContest() == ProtectionContest.NEW_APPLICATION) {
            investigations.protectionRequested(task.reference());
        }
        return CaseFacts.none();
    }

    record RequestedProtectionAppeal(
            @NotNull ProtectionContest protectionContest,
            @Nullable LocalDate filedOn,
            @Nullable @Size(max = 2000) String note) {}
}
