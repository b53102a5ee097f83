package kz.nrm.investigation.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ConsultOnWithdrawalTaskForm implements TaskForm<ConsultOnWithdrawalTaskForm.WithdrawalTalk> {

    @Override
    public TaskKey task() {
        return InvestigationProcess.CONSULT_ON_WITHDRAWAL_TASK;
    }

    @Override
    public Class<WithdrawalTalk> input() {
        return WithdrawalTalk.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, WithdrawalTalk input) {
        return CaseFacts.none();
    }

    record WithdrawalTalk(
            @NotNull LocalDate heldOn,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull @AssertTrue Boolean dutiesExplained,
            @NotNull @AssertTrue Boolean helpUnchangedExplained,
            @NotNull Boolean depositionAsked,
            @NotNull Boolean recordingsAsked,
            @Nullable @Size(max = 2000) String reasonGiven) {}
}
