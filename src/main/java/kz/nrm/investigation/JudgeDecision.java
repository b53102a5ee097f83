package kz.nrm.investigation;

/** What the investigating judge decided on a deposition. */
public enum JudgeDecision {
    GRANTED,
    NOT_GRANTED
}
