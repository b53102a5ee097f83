package kz.nrm.identification;

/** Decision on reasonable grounds: a suspicion is enough, proof is not needed. */
public enum Grounds {
    GROUNDS,
    MORE_INFORMATION,
    /** Stands only when a second person of another agency confirms it. */
    NO_GROUNDS
}
