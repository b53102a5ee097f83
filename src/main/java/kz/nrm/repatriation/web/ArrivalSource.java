package kz.nrm.repatriation.web;

/** Who can say whether a traveller has arrived. */
enum ArrivalSource {
    PERSON,
    PARTNER,
    CARRIER,
    CONSULATE
}
