package kz.nrm.benchmark;

import java.util.Collection;
import java.util.List;

/** One way to carry cases along the victim path. Only {@link #begin} and {@link #complete} are steps. */
interface Contestant {

    String name();

    /** The first step of a case: it is opened and its path begins. Returns the key of the case. */
    String begin(int number);

    /** Ids of the open tasks of a case. */
    List<String> open(String key);

    /** Completes one task in one transaction. */
    void complete(String key, String task);

    /**
     * Lets happen what no task does: time passes, timers fire, messages and answers arrive. Never timed.
     *
     * @return the cases with new open tasks; empty when nothing more comes
     */
    List<String> advance(Collection<String> keys);

    CountingDataSource database();
}
