package kz.nrm.inclusion.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.inclusion.InclusionAction;
import kz.nrm.inclusion.InclusionProcess;
import kz.nrm.inclusion.Inclusions;
import kz.nrm.inclusion.PlanReview;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** How it goes: on, otherwise, or the goals are met. */
@Component
class ReviewSelfRelianceTaskForm implements TaskForm<ReviewSelfRelianceTaskForm.Review> {

    record Review(
            @NotNull PlanReview planReview,
            @NotNull Set<@NotNull InclusionAction> doneActions,
            @NotNull Set<@NotNull InclusionAction> givenUpActions,
            @NotBlank @Size(max = 4000) String summary,
            @NotNull @AssertTrue Boolean discussedWithPerson) {}

    private final Inclusions inclusions;

    ReviewSelfRelianceTaskForm(Inclusions inclusions) {
        this.inclusions = inclusions;
    }

    @Override
    public TaskKey task() {
        return InclusionProcess.REVIEW;
    }

    @Override
    public Class<Review> input() {
        return Review.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Review given) {
        inclusions.review(task.reference(), given.planReview(), given.doneActions(), given.givenUpActions());
        return CaseFacts.none()
                .with(CaseVariable.PLAN_REVIEW, given.planReview())
                .with(CaseVariable.GOALS_MET, given.planReview() == PlanReview.GOALS_MET);
    }
}
