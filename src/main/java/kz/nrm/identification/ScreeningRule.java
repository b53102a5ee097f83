package kz.nrm.identification;

/** The reasons of the table {@code screening-outcome}, in its order: an earlier one says more. */
public enum ScreeningRule {
    R_ORGAN_SALE,
    R_CHILD,
    R_CHILD_SOME,
    R_FULL,
    R_DECEPT_EXPL,
    R_COERCION,
    R_LABOUR,
    R_INTENT,
    R_SOME,
    R_FEW
}
