package kz.nrm.investigation;

/** Measures of CPC 97. */
public enum ProtectionMeasure {
    WARNING_TO_THREATENER,
    /** Pseudonym, sealed envelope. */
    RESTRICTED_DATA,
    PERSONAL_SAFETY,
    PREVENTIVE_MEASURE_FOR_SUSPECT,
    RESTRAINING_ORDER
}
