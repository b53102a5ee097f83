package kz.nrm.identification;

/** What a screening can say. There is no third value: only people decide that grounds are missing (design rule R12). */
public enum ScreeningOutcome {
    POSITIVE,
    REVIEW
}
