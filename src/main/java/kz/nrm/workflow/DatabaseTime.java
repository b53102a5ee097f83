package kz.nrm.workflow;

import java.time.Instant;

/**
 * The time all nodes share: that of the database. Whatever ends, escalates or reminds asks it rather than the node's own clock. Where
 * the clock is moved by hand, it is that clock.
 */
@FunctionalInterface
public interface DatabaseTime {

    /** Now, UTC; within a transaction possibly its beginning. */
    Instant now();
}
