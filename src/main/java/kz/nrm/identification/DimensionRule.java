package kz.nrm.identification;

/** The reasons of the table {@code indicator-dimension}. */
public enum DimensionRule {
    TWO_STRONG,
    STRONG_AND_MEDIUM,
    STRONG_AND_WEAK,
    THREE_MEDIUM,
    TWO_MEDIUM_AND_WEAK,
    NOT_ENOUGH
}
