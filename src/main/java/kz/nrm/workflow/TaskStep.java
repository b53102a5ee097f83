package kz.nrm.workflow;

/** What happens to a task before it is done. The values before and after are users, agencies or instants, as the step tells. */
public enum TaskStep {
    /** Values: who had it, who has it. */
    CLAIMED,
    /** Values: who had it; after: nobody. */
    RELEASED,
    /** Values: until when it was put off before, and is now. */
    DEFERRED,
    /** A colleague took it from whoever had it. Values: who had it, who has it. */
    TAKEN_OVER,
    /** A colleague got it. Values: who had it, who has it. */
    HANDED_OVER,
    /** Another agency owes it. Values: the agency before and now. */
    MOVED,
    /** Values: the end of its deadline before and now. */
    DUE_MOVED
}
