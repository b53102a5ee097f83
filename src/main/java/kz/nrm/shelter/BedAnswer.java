package kz.nrm.shelter;

/** What a shelter says to a request. */
public enum BedAnswer {
    ACCEPTED,
    DECLINED
}
