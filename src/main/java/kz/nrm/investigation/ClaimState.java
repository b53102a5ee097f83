package kz.nrm.investigation;

/** What became of a claim. */
public enum ClaimState {
    FILED,
    NOT_WANTED,
    NOT_POSSIBLE
}
