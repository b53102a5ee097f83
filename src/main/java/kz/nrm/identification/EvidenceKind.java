package kz.nrm.identification;

/** What a conclusion can rest on. */
public enum EvidenceKind {
    INDICATORS,
    ACCOUNT,
    DOCUMENTS,
    EXPERT_OPINION,
    MEDICAL_REPORT,
    SITE_FINDINGS,
    OTHER_PERSONS
}
