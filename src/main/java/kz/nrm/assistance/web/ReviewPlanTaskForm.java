package kz.nrm.assistance.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.nrm.assistance.Assistance;
import kz.nrm.assistance.AssistanceProcess;
import kz.nrm.assistance.PlanReviewOutcome;
import kz.nrm.assistance.RiskAssessments;
import kz.nrm.assistance.RiskScores;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Actions, danger and wishes are looked at again. */
@Component
class ReviewPlanTaskForm implements TaskForm<ReviewPlanTaskForm.Review> {

    record Review(
            @NotNull PlanReviewOutcome planReview,
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
            @Nullable @Size(max = 4000) String personsView,
            @Nullable @Size(max = 2000) String note) {}

    private final RiskAssessments risks;
    private final Assistance assistance;

    ReviewPlanTaskForm(RiskAssessments risks, Assistance assistance) {
        this.risks = risks;
        this.assistance = assistance;
    }

    @Override
    public TaskKey task() {
        return AssistanceProcess.REVIEW_PLAN;
    }

    @Override
    public Class<Review> input() {
        return Review.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Review input) {
        var by = task.actor().id();
        assistance.reviewed(task.reference(), input.planReview(), by);
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
        return CaseFacts.none()
                .with(CaseVariable.PLAN_REVIEW, input.planReview())
                .with(CaseVariable.RISK_LEVEL, level);
    }
}
