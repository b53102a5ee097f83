package kz.nrm.casefile;

/** Under eighteen or not. Unknown is treated as a child until it is decided (design rule R4). */
public enum ChildStatus {
    ADULT,
    CHILD,
    UNKNOWN;

    /** Whether the child track applies. */
    public boolean treatedAsChild() {
        return this != ADULT;
    }
}
