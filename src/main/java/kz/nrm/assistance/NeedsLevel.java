package kz.nrm.assistance;

/** How much help an examination says is needed; nothing else of it leaves the medical file. */
public enum NeedsLevel {
    NONE,
    SOME,
    MUCH,
    URGENT
}
