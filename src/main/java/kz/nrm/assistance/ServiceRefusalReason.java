package kz.nrm.assistance;

/** Why the person did not want a service; giving a reason is the person's choice. */
public enum ServiceRefusalReason {
    NOT_NOW,
    NOT_NEEDED,
    OTHER_PROVIDER_WANTED,
    NO_REASON_GIVEN
}
