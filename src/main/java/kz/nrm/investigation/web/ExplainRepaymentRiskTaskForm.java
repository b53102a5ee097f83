package kz.nrm.investigation.web;

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
import org.springframework.stereotype.Component;

@Component
class ExplainRepaymentRiskTaskForm implements TaskForm<ExplainRepaymentRiskTaskForm.RepaymentTalk> {

    @Override
    public TaskKey task() {
        return InvestigationProcess.EXPLAIN_REPAYMENT_RISK_TASK;
    }

    @Override
    public Class<RepaymentTalk> input() {
        return RepaymentTalk.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, RepaymentTalk input) {
        return CaseFacts.none();
    }

    record RepaymentTalk(
            @NotNull Boolean outsideCompensationList,
            @NotNull LocalDate explainedOn,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotBlank @Size(max = 2000) String agreedSteps) {}
}
