package kz.nrm.casefile;

/** What is true of a case beside its state, in any combination. */
public enum CaseFlag {
    CHILD,
    AGE_UNCERTAIN,
    IN_DETENTION,
    REMOVAL_RISK,
    IMMEDIATE_DANGER,
    OFFICIAL_COMPLICITY,
    NO_DOCUMENTS,
    IRREGULAR_STAY,
    MEDICAL_EMERGENCY,
    SUICIDE_RISK,
    PREGNANT,
    WITH_DEPENDANTS,
    SPECIAL_MEASURES_GRANTED,
    COOPERATING,
    MEDIA_RISK,
    STILL_IN_EXPLOITATION,
    NO_SHELTER_TONIGHT,
    CHILD_ALONE
}
