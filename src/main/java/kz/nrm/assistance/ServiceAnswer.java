package kz.nrm.assistance;

/** What the person says to an offer. */
public enum ServiceAnswer {
    ACCEPTED,
    REFUSED
}
