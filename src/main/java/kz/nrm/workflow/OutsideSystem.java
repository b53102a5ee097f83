package kz.nrm.workflow;

import java.time.Duration;
import java.util.UUID;
import kz.nrm.shared.CaseReference;

/**
 * Port to a system outside the product: pre-trial register, migration service, health, consulates. Called outside every database
 * transaction, at least once for each request: the request's id is the key by which the other side recognises a repetition.
 */
public interface OutsideSystem {

    /** Id of the system, for example {@code PRE_TRIAL_REGISTER}. */
    String id();

    /** Sends one request. An exception means that the call failed and is tried again. */
    Answer send(UUID request, String kind, CaseReference reference);

    /** What the other side said. */
    sealed interface Answer {
        /** It took the request; {@code number} is what it gave back. */
        record Accepted(String number) implements Answer {}

        /** It will answer later; ask again after this time. */
        record Delayed(Duration askAgainAfter) implements Answer {}

        /** It said no; {@code code} is its reason. */
        record Refused(String code) implements Answer {}
    }
}
