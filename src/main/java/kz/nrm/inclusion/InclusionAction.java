package kz.nrm.inclusion;

/** Steps towards standing on own feet. */
public enum InclusionAction {
    WORK,
    LANGUAGE,
    SCHOOL,
    HOUSING,
    ADDRESS,
    BANK,
    DEBTS,
    THERAPY
}
