package kz.nrm.reflection;

/** The only grounds on which the period may end against its term (Council of Europe Convention 197, Article 13(3)). */
public enum ExceptionalGround {
    STATUS_CLAIMED_IMPROPERLY,
    PUBLIC_ORDER
}
