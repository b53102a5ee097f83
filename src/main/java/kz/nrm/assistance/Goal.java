package kz.nrm.assistance;

/** Goals of a plan: HTCDS 2.0 {@code spl_Type}. Names stand in {@code config/services.yml}. */
public enum Goal {
    EDUCATION,
    FINANCIAL,
    HEALTH,
    LABOUR_EXPLOITATION_REHABILITATION,
    LEGAL,
    LIVELIHOOD,
    RIGHTS_BASED_TRAINING,
    SEXUAL_EXPLOITATION_REHABILITATION,
    SOCIAL_CARE
}
