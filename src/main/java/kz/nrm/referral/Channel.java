package kz.nrm.referral;

import kz.nrm.agency.AgencyKind;

/** How a person came to notice. */
public enum Channel {
    POLICE,
    LABOUR_INSPECTION,
    BORDER,
    SOCIAL_SERVICES,
    NGO,
    HOTLINE,
    HEALTH,
    SCHOOL,
    EMBASSY,
    SELF,
    FAMILY,
    ANONYMOUS_TIP,
    OTHER_COUNTRY;

    /** The channel of a referral that does not state one. */
    static Channel of(AgencyKind referring) {
        return switch (referring) {
            case MIA_OC, MIA_MIG, PROSECUTOR -> POLICE;
            case KNB_BORDER -> BORDER;
            case LAB_INSP -> LABOUR_INSPECTION;
            case AKIMAT_SOC, SSS_PROVIDER, GUARDIAN, COORD, PANEL -> SOCIAL_SERVICES;
            case NGO, IOM, LAWYER, OMBUDSMAN -> NGO;
            case HOTLINE -> HOTLINE;
            case HEALTH -> HEALTH;
            case EDU -> SCHOOL;
            case MFA -> EMBASSY;
        };
    }
}
