package kz.nrm.investigation;

/** How an investigation ended. */
public enum InvestigationOutcome {
    DISCONTINUED,
    SENTENCE,
    TRANSFERRED_ABROAD
}
