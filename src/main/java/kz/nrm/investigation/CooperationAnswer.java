package kz.nrm.investigation;

/** What the person says about cooperating; it can be changed at any time and touches no help. */
public enum CooperationAnswer {
    YES,
    /** Information, but no testimony. */
    PARTLY,
    LATER,
    NO
}
