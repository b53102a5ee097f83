package kz.nrm.assistance;

/** What a review of the plan says. */
public enum PlanReviewOutcome {
    GO_ON,
    CHANGE,
    /** To be confirmed by another person of another agency. */
    GOALS_MET
}
