package kz.nrm.assistance;

/** Why help is to end. */
public enum HelpEndReason {
    GOALS_MET,
    OWN_WISH,
    RETURN,
    OTHER_SUPPORT,
    CASE_CLOSING
}
