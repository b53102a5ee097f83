package kz.nrm.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.casefile.VictimPath;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** A threat was reported: the risk is assessed anew. */
@Component
class ReassessRiskTaskForm implements TaskForm<ReassessRiskTaskForm.Answers> {

    /** What is entered. */
    record Answers(
            @NotNull RiskLevel riskLevel,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}

    @Override
    public TaskKey task() {
        return VictimPath.REASSESS_RISK;
    }

    @Override
    public Class<Answers> input() {
        return Answers.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Answers answers) {
        return CaseFacts.none().with(CaseVariable.RISK_LEVEL, answers.riskLevel());
    }

    /** The highest score of any risk domain. */
    enum RiskLevel {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }
}
