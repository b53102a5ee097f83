package kz.nrm.detention;

/** What came of a visit to a person who is held. */
public enum DetentionDecision {
    RELEASED,
    MOVED_TO_SHELTER,
    STILL_HELD;

    /** Whether the person is free. */
    public boolean ended() {
        return this != STILL_HELD;
    }
}
