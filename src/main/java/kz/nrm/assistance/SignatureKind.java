package kz.nrm.assistance;

/** How the person signed the plan. Paper must stay possible: not everybody has an electronic signature. */
public enum SignatureKind {
    PAPER,
    ELECTRONIC,
    MARK_WITH_WITNESS,
    SPOKEN_AGREEMENT
}
