package kz.nrm.identification;

/** What the table tells the decision maker besides the outcome. */
public enum ScreeningNote {
    NONE,
    CHILD_TRACK,
    DECEPTION_AND_EXPLOITATION,
    LABOUR_RIGHTS,
    POTENTIAL_VICTIM
}
