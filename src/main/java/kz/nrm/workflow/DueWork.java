package kz.nrm.workflow;

import java.time.Instant;
import java.util.Optional;

/** What the engine has to do when its time comes. Used by tests and by the training clock; in service the job executor does it. */
public interface DueWork {

    /** When the next job becomes due, if that is not later than this instant. */
    Optional<Instant> next(Instant until);

    /** Does everything that is due now; returns how much was done. A failing job keeps its retries and its incident. */
    int run();

    /** Lets the engine's clock follow the application's clock after it was moved. */
    void followClock();
}
