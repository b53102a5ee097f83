package kz.nrm.repatriation;

/** What was found at a gate. */
public enum GateColour {
    OPEN,
    GREEN,
    RED;

    public static GateColour of(boolean green) {
        return green ? GREEN : RED;
    }
}
