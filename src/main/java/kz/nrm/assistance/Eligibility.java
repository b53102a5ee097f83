package kz.nrm.assistance;

/** Criteria of article 140(2) of the Social Code that are recorded; none of them gates anything here. */
public enum Eligibility {
    LIMITATION_OF_LIFE_ACTIVITY,
    SOCIAL_MALADAPTATION,
    SOCIAL_DEPRIVATION,
    ADVERSE_SOCIAL_ENVIRONMENT
}
