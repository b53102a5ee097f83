package kz.nrm.shelter;

/** Where the person wants to live. */
public enum ShelterNeed {
    SHELTER,
    OWN_HOUSING,
    /** No shelter for now; the offer stays open. */
    DECLINED
}
