package kz.nrm.inclusion;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/** The person and the case manager looked at the steps of the plan. */
public record InclusionReviewed(CaseReference reference, PlanReview review, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "InclusionReviewed:" + review;
    }
}
