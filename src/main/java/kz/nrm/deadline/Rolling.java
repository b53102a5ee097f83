package kz.nrm.deadline;

/** Where a last day moves that is not a working day. */
public enum Rolling {
    /** To the next working day: CPC 48(4). */
    FORWARD,
    /** To the working day before, as long as that is after the start; otherwise forward. */
    BACKWARD,
    /** It stays; no calendar is needed. */
    NONE
}
