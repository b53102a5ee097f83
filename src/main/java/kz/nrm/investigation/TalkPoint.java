package kz.nrm.investigation;

/** What everybody must hear before deciding (CPC 71(8)-(10), 208(2)). */
public enum TalkPoint {
    MEANING_OF_STATEMENT,
    NO_EFFECT_ON_HELP,
    PROTECTION_AVAILABLE,
    DUTIES_ONCE_RECOGNISED
}
