package kz.nrm.identification;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A person who asks for another decision before the reasons were explained asks too early for the process. The request is delivered
 * at the end of the transaction in which the reasons are explained, when the process waits for it.
 */
@Component
class EarlierRequests {

    private final NegativeDecisions negatives;

    EarlierRequests(NegativeDecisions negatives) {
        this.negatives = negatives;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void deliver(ReasonsExplained explained) {
        negatives.hearEarlierRequest(explained.kind(), explained.reference());
    }
}
