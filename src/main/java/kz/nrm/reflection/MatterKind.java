package kz.nrm.reflection;

/** Matters that may be pending against a person as a result of what was done to them. */
public enum MatterKind {
    IRREGULAR_STAY,
    DOCUMENTS,
    BORDER_CROSSING,
    PROSTITUTION,
    DRUGS,
    OTHER_OFFENCE
}
