package kz.nrm.deadline;

/** Where the length of a deadline comes from. */
public enum SourceClass {
    /** A law or by-law of Kazakhstan. */
    LAW,
    /** A treaty that binds Kazakhstan. */
    TREATY,
    /** An international recommendation or the practice of another country, taken over. */
    ANCHOR,
    /** Our own service level. */
    POLICY
}
