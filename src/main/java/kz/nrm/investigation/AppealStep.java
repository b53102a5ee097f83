package kz.nrm.investigation;

/** What the person and the lawyer do about a refusal. */
public enum AppealStep {
    FILED,
    NOT_WANTED
}
