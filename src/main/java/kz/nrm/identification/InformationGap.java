package kz.nrm.identification;

/** What the door still needs before it can decide. */
public enum InformationGap {
    ACCOUNT,
    WORKPLACE,
    DOCUMENTS,
    TRAVEL,
    MEDICAL_OPINION,
    AGE,
    OTHER_PERSONS,
    OTHER
}
