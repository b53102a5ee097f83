package kz.nrm.investigation;

/** One entry of the cooperation ledger: an answer of the person, or its withdrawal. */
enum CooperationStep {
    YES,
    PARTLY,
    LATER,
    NO,
    WITHDRAWN;

    static CooperationStep of(CooperationAnswer answer) {
        return valueOf(answer.name());
    }

    boolean cooperating() {
        return this == YES || this == PARTLY;
    }
}
