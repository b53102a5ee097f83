package kz.nrm.agency;

/** The kinds of bodies that act in the mechanism. Codes follow the referral rules No. 844/406 of 22 October 2024 where they name a subject. */
public enum AgencyKind {
    /** Internal affairs: department against organised crime and the regional anti-trafficking officers. */
    MIA_OC(true),
    /** Migration service of the Ministry of Internal Affairs. */
    MIA_MIG(true),
    /** Border Service of the National Security Committee. */
    KNB_BORDER(true),
    PROSECUTOR(true),
    /** State labour inspectorate. */
    LAB_INSP(false),
    /** Social protection department of the local executive body. */
    AKIMAT_SOC(false),
    /** Provider of special social services, shelters among them. */
    SSS_PROVIDER(false),
    NGO(false),
    /** National hotline 11616. */
    HOTLINE(false),
    IOM(false),
    HEALTH(false),
    EDU(false),
    /** Foreign ministry and missions abroad. */
    MFA(false),
    /** Guardianship and trusteeship body. */
    GUARDIAN(false),
    LAWYER(false),
    /** Identification panel of social bodies, NGOs and international organisations: the door without the police. */
    PANEL(false),
    /** Coordination of the mechanism, regional or national. */
    COORD(false),
    OMBUDSMAN(false);

    private final boolean policeSide;

    AgencyKind(boolean policeSide) {
        this.policeSide = policeSide;
    }

    /** Police, prosecutor, migration and border bodies: they never learn where a person is sheltered. */
    public boolean policeSide() {
        return policeSide;
    }
}
