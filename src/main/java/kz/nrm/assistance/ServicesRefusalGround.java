package kz.nrm.assistance;

/** The only grounds on which services may be refused: article 141(4) of the Social Code. */
public enum ServicesRefusalGround {
    NO_GROUND_OF_ARTICLE_133,
    FALSE_DATA,
    MEDICAL_CONTRAINDICATION
}
