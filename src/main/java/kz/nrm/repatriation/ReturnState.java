package kz.nrm.repatriation;

/** How far a return has come. */
public enum ReturnState {
    WISH,
    RISK_ASSESSED,
    DOCUMENTS,
    BOOKED,
    DEPARTED,
    ARRIVED,
    RECEIVED,
    MONITORING,
    COMPLETED,
    CANCELLED_BY_PERSON;

    /** Whether the person has not left yet and may still take the wish back. */
    public boolean beforeDeparture() {
        return compareTo(DEPARTED) < 0;
    }

    public boolean ended() {
        return this == COMPLETED || this == CANCELLED_BY_PERSON;
    }
}
