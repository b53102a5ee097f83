package kz.nrm.identification;

import kz.nrm.casefile.CaseState;
import kz.nrm.workflow.MessageName;

/** The two decisions of identification. */
public enum DecisionKind {
    REASONABLE_GROUNDS(CaseState.RG_NEGATIVE, IdentificationProcess.RECONSIDERATION_ASKED),
    CONCLUSIVE_GROUNDS(CaseState.CG_NEGATIVE, FormalIdentificationProcess.RECONSIDERATION_ASKED);

    private final CaseState negative;
    private final MessageName reconsiderationAsked;

    DecisionKind(CaseState negative, MessageName reconsiderationAsked) {
        this.negative = negative;
        this.reconsiderationAsked = reconsiderationAsked;
    }

    /** State of the case while a confirmed no stands. */
    CaseState negative() {
        return negative;
    }

    MessageName reconsiderationAsked() {
        return reconsiderationAsked;
    }
}
