package kz.nrm.detention;

/** Matters for which a person is held, and from which release is asked for. */
public enum HeldFor {
    IRREGULAR_STAY,
    DOCUMENTS,
    BORDER_CROSSING,
    PROSTITUTION,
    DRUGS,
    OTHER_OFFENCE,
    CRIMINAL_CASE
}
