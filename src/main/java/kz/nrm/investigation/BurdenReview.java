package kz.nrm.investigation;

/** What became of an interview that was too much for the person. */
public enum BurdenReview {
    KEPT,
    MOVED,
    SHORTENED,
    CALLED_OFF
}
