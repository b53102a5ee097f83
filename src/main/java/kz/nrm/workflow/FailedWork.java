package kz.nrm.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/** Steps the engine tried to do by itself and could not. */
public interface FailedWork {

    /**
     * The latest first, those that will not be tried again before the others.
     *
     * @param hidden references of cases that do not exist for the reader
     */
    List<Failure> failures(Collection<String> hidden, int most);

    /**
     * Tries once more.
     *
     * @return whether there was such a failure
     */
    boolean retry(String id, Collection<String> hidden);

    /**
     * What failed. It says the kind of the fault and never what the fault says, which may hold what somebody entered.
     *
     * @param reference null for work of no case
     * @param at        when it was due, UTC
     * @param given     it is not tried again by itself
     */
    record Failure(
            String id,
            @Nullable CaseReference reference,
            @Nullable ProcessId process,
            @Nullable String activity,
            String kind,
            @Nullable Instant at,
            boolean given) {}
}
