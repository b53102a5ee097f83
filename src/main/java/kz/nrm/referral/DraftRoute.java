package kz.nrm.referral;

/** The ways to write a referral. */
public enum DraftRoute {
    /** One person, met at a raid, a check or a counter. */
    POLICE,
    /** One person, met at work. */
    LABOUR,
    /** Many persons found at one site. */
    SITE
}
