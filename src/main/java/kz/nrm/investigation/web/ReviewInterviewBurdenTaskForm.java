package kz.nrm.investigation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.investigation.BurdenReview;
import kz.nrm.investigation.InterviewPlanner;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

@Component
class ReviewInterviewBurdenTaskForm implements TaskForm<ReviewInterviewBurdenTaskForm.BurdenReviewed> {

    private final InterviewPlanner planner;

    ReviewInterviewBurdenTaskForm(InterviewPlanner planner) {
        this.planner = planner;
    }

    @Override
    public TaskKey task() {
        return InvestigationProcess.REVIEW_INTERVIEW_BURDEN_TASK;
    }

    @Override
    public Class<BurdenReviewed> input() {
        return BurdenReviewed.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, BurdenReviewed input) {
        planner.reviewed(task.reference(), input.burdenReview());
        return CaseFacts.none();
    }

    record BurdenReviewed(
            @NotNull BurdenReview burdenReview,
            @NotBlank @Size(max = 200) String talkedTo,
            @NotBlank @Size(min = 20, max = 4000) String reasons) {}
}
