package kz.nrm.childprotection;

import kz.nrm.casefile.ChildStatus;

/** What was decided about the age. */
public enum AgeDecision {
    CHILD,
    ADULT;

    /** As the case keeps it. */
    public ChildStatus status() {
        return this == ADULT ? ChildStatus.ADULT : ChildStatus.CHILD;
    }
}
