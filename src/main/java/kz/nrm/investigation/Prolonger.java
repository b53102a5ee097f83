package kz.nrm.investigation;

/** Who prolonged the term (CPC 192(4)-(5)). */
public enum Prolonger {
    DISTRICT_PROSECUTOR,
    OBLAST_PROSECUTOR,
    PROSECUTOR_GENERAL
}
