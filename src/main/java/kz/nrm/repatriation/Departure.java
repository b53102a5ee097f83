package kz.nrm.repatriation;

/** What became of a booked departure. */
public enum Departure {
    DEPARTED,
    POSTPONED,
    STAYS
}
