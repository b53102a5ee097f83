package kz.nrm.workflow;

import java.time.Instant;
import java.util.Optional;

/** Tells whether a wait of a process is really over: the engine's timer is only a copy of the row. */
public interface WaitLedger {

    /**
     * Until when the wait goes on, although its timer has fired; empty when it is over.
     *
     * @param kind the kind of deadline that the timer waits for
     */
    Optional<Instant> goesOnUntil(String processInstance, String kind);
}
