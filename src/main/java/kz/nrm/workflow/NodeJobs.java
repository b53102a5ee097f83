package kz.nrm.workflow;

/** The jobs that the engine fires on this node: timers and what is to be done later. */
public interface NodeJobs {

    /** Fires jobs from now on; does nothing where jobs are driven by hand, or when it fires already. */
    void start();

    /** Fires none any more; other nodes go on. */
    void stop();
}
