package kz.nrm.inclusion;

/** How it goes. */
public enum PlanReview {
    GO_ON,
    CHANGE,
    GOALS_MET
}
