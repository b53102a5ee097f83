package kz.nrm.repatriation;

/** What a consulate said to the request for papers. */
public enum ConsulateAnswer {
    PAPERS_READY,
    MORE_NEEDED,
    REFUSED
}
