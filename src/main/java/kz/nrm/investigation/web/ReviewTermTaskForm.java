package kz.nrm.investigation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.nrm.investigation.InvestigationProcess;
import kz.nrm.investigation.Investigations;
import kz.nrm.investigation.Prolonger;
import kz.nrm.investigation.TermReview;
import kz.nrm.shared.Refusal;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.TaskAtHand;
import kz.nrm.workflow.TaskForm;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ReviewTermTaskForm implements TaskForm<ReviewTermTaskForm.TermReviewed> {

    private final Investigations investigations;

    ReviewTermTaskForm(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public TaskKey task() {
        return InvestigationProcess.REVIEW_TERM_TASK;
    }

    @Override
    public Class<TermReviewed> input() {
        return TermReviewed.class;
    }

    @Override
    public CaseFacts complete(TaskAtHand task, TermReviewed input) {
        var over = input.termReview() == TermReview.ENDED;
        if (!over) {
            investigations.termMoved(
                    task.reference(),
                    until(input),
                    input.prolongedBy(),
                    task.actor().id());
        }
        return CaseFacts.none().with(CaseVariable.INVESTIGATION_OVER, over);
    }

    private static LocalDate until(TermReviewed input) {
        if (input.termReview() == TermReview.PROLONGED && input.prolongedBy() == null) {
            throw Refusal.ofField("prolongedBy", "PROLONGER_REQUIRED");
        }
        var until = input.until();
        if (until == null) {
            throw Refusal.ofField("until", "UNTIL_REQUIRED");
        }
        return until;
    }

    record TermReviewed(
            @NotNull TermReview termReview,
            @Nullable LocalDate until,
            @Nullable Prolonger prolongedBy,
            @NotNull Boolean delayComplained,
            @Nullable @Size(max = 2000) String note) {}
}
