package kz.nrm.detention;

/** What came of a protest against a removal. */
public enum ProtestAnswer {
    ACCEPTED,
    REFUSED,
    NOT_YET
}
