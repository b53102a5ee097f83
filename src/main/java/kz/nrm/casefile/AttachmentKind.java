package kz.nrm.casefile;

import kz.nrm.access.Compartment;

/** What a file of a case is. What it is decides who may read it: nobody has to choose a compartment, so nobody chooses a wrong one. */
public enum AttachmentKind {
    IDENTITY_PAPER(Compartment.IDENTITY),
    PHOTOGRAPH(Compartment.IDENTITY),
    CONSENT_FORM(Compartment.IDENTITY),
    IDENTITY_OTHER(Compartment.IDENTITY),
    /** Says where the person lives: a lease, a registration, a letter with the address. */
    ADDRESS_PAPER(Compartment.LOCATION),
    LOCATION_OTHER(Compartment.LOCATION),
    STATEMENT(Compartment.TESTIMONY),
    EVIDENCE(Compartment.TESTIMONY),
    TESTIMONY_OTHER(Compartment.TESTIMONY),
    MEDICAL_REPORT(Compartment.MEDICAL),
    INJURY_PHOTOGRAPH(Compartment.MEDICAL),
    MEDICAL_OTHER(Compartment.MEDICAL),
    RESIDENCE_PAPER(Compartment.IMMIGRATION),
    TRAVEL_PAPER(Compartment.IMMIGRATION),
    IMMIGRATION_OTHER(Compartment.IMMIGRATION);

    private final Compartment compartment;

    AttachmentKind(Compartment compartment) {
        this.compartment = compartment;
    }

    public Compartment compartment() {
        return compartment;
    }
}
