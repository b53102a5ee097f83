package kz.nrm.investigation;

/** What became of the offer to deposit testimony before the investigating judge (CPC 217). */
public enum DepositionOffer {
    DONE,
    REQUESTED,
    DECLINED
}
