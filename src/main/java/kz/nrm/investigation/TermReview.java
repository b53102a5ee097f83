package kz.nrm.investigation;

/** How an investigation stands when its term ends. */
public enum TermReview {
    PROLONGED,
    IN_COURT,
    ENDED
}
