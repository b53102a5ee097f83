package kz.nrm.repatriation;

import kz.nrm.casefile.CaseFlag;

/** What is true of a citizen at the moment a consul finds them. */
public enum CircumstanceAbroad {
    CHILD_ALONE,
    MEDICAL_EMERGENCY,
    SUICIDE_RISK,
    IN_DETENTION,
    REMOVAL_RISK,
    STILL_IN_EXPLOITATION,
    NO_SHELTER_TONIGHT,
    PREGNANT,
    OFFICIAL_COMPLICITY,
    MEDIA_RISK;

    CaseFlag flag() {
        return CaseFlag.valueOf(name());
    }
}
