package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.nrm.reflection.InterviewAttempts;
import kz.nrm.reflection.ReflectionProcess;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.springframework.stereotype.Component;

/** The coordinator finds out who asked, why, and whether the person had recorded the wish to talk. */
@Component
class ReviewInterviewAttemptTaskForm implements TaskForm<ReviewInterviewAttemptTaskForm.Review> {

    record Review(
            @NotBlank @Size(max = 200) String whoAsked,
            @NotBlank @Size(max = 2000) String askedWhy,
            @NotNull Boolean wishRecorded) {}

    private final InterviewAttempts attempts;

    ReviewInterviewAttemptTaskForm(InterviewAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public TaskKey task() {
        return ReflectionProcess.REVIEW_INTERVIEW_ATTEMPT;
    }

    @Override
    public Class<Review> input() {
        return Review.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, Review review) {
        attempts.review(task.reference(), review.wishRecorded());
        return CaseFacts.none().with(CaseVariable.INTERVIEW_WISHED, review.wishRecorded());
    }
}
