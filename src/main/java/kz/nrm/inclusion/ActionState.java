package kz.nrm.inclusion;

/** What became of a step that was proposed. */
public enum ActionState {
    PROPOSED,
    ACCEPTED,
    DECLINED,
    NOT_NEEDED,
    DONE,
    GIVEN_UP,
    /** Somebody else goes on with it. */
    HANDED_OVER;

    /** Whether somebody still owes it. */
    public boolean open() {
        return this == PROPOSED || this == ACCEPTED;
    }
}
