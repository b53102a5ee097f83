package kz.nrm.detention;

/** Kind of place where a person is held; never an address. */
public enum DetentionPlace {
    POLICE_STATION,
    TEMPORARY_DETENTION,
    PRE_TRIAL_DETENTION,
    SPECIAL_RECEPTION_CENTRE,
    BORDER_POST,
    OTHER
}
