package kz.nrm.investigation;

/** What the person and the lawyer do about refused protection. */
public enum ProtectionContest {
    APPEAL_FILED,
    NEW_APPLICATION,
    NOT_WANTED
}
