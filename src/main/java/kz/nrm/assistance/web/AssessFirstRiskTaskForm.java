package kz.nrm.assistance.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.assistance.Examinations;
import kz.nrm.assistance.RiskAssessments;
import kz.nrm.assistance.RiskScores;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** First scores of danger, and whether the person wishes to be examined. */
@Component
class AssessFirstRiskTaskForm implements TaskForm<AssessFirstRiskTaskForm.FirstRisk> {

    record FirstRisk(
            @NotNull @Min(0) @Max(4) Integer reTrafficking,
            @NotNull @Min(0) @Max(4) Integer retaliation,
            @NotNull @Min(0) @Max(4) Integer familyRetaliation,
            @NotNull @Min(0) @Max(4) Integer selfHarm,
            @NotNull @Min(0) @Max(4) Integer healthRisk,
            @NotNull @Min(0) @Max(4) Integer childrenAtRisk,
            @NotNull @Min(0) @Max(4) Integer homelessness,
            @NotNull @Min(0) @Max(4) Integer debt,
            @NotNull @Min(0) @Max(4) Integer detentionOrRemoval,
            @NotNull @Min(0) @Max(4) Integer digitalExposure,
            @NotNull Boolean examinationWished,
            @Nullable @Size(max = 2000) String note) {}

    private final RiskAssessments risks;
    private final Examinations examinations;

    AssessFirstRiskTaskForm(RiskAssessments risks, Examinations examinations) {
        this.risks = risks;
        this.examinations = examinations;
    }

    @Override
    public TaskKey task() {
        return AssistanceProcess.ASSESS_FIRST_RISK;
    }

    @Override
    public Class<FirstRisk> input() {
        return FirstRisk.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, FirstRisk input) {
        var by = task.actor().id();
        var level = risks.assess(
                task.reference(),
                RiskScores.of(List.of(
                        input.reTrafficking(),
                        input.retaliation(),
                        input.familyRetaliation(),
                        input.selfHarm(),
                        input.healthRisk(),
                        input.childrenAtRisk(),
                        input.homelessness(),
                        input.debt(),
                        input.detentionOrRemoval(),
                        input.digitalExposure())),
                by);
        examinations.answered(task.reference(), input.examinationWished(), by);
        return CaseFacts.none()
                .with(CaseVariable.RISK_LEVEL, level)
                .with(CaseVariable.EXAMINATION_CONSENT, input.examinationWished());
    }
}
