package kz.nrm.shared;

import java.time.Instant;

/** Something that happened in one case. Published inside the transaction that made it happen; carries no personal data. */
public interface CaseEvent {

    CaseReference reference();

    /** When it happened, UTC. */
    Instant at();

    /** What happened, in the words of the code: {@code ReflectionPeriodOpened}. */
    default String what() {
        return getClass().getSimpleName();
    }
}
