package kz.nrm.assistance;

/** The ten domains in which danger is scored. */
public enum RiskDomain {
    RE_TRAFFICKING,
    RETALIATION,
    FAMILY_RETALIATION,
    SELF_HARM,
    HEALTH,
    CHILDREN,
    HOMELESSNESS,
    DEBT,
    DETENTION_OR_REMOVAL,
    DIGITAL_EXPOSURE
}
