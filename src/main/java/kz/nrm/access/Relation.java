package kz.nrm.access;

/** How an agency stands to a case. */
public enum Relation {
    /** Sent the referral: sees that it arrived and its status, nothing more once it is accepted. */
    REFERRER,
    /** Owes or owed a task in the case. */
    PARTICIPANT,
    /** Watches that nobody is forgotten. */
    COORDINATION
}
