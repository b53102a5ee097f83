package kz.nrm.casefile.web;

/** The checklist of urgent needs, whatever else is decided (Council of Europe Convention 197, Article 12(1)). */
enum UrgentNeed {
    SAFETY,
    MEDICAL,
    FOOD_AND_CLOTHING,
    SLEEPING_PLACE,
    INTERPRETER,
    DEPENDANTS,
    PHONE_CALL,
    DOCUMENTS,
    LEGAL_INFORMATION,
    SUICIDE_RISK
}
