package kz.nrm.deadline;

import java.time.Instant;
import java.util.Optional;
import kz.nrm.shared.CaseReference;

/**
 * Knows the recorded date some deadlines start with (a birthday, the end of a permit). Whoever keeps such a date provides a bean.
 */
public interface DeadlineStarts {

    /** The date as an instant, UTC; empty when this kind is not ours or the date is not known. */
    Optional<Instant> startOf(CaseReference reference, DeadlineKind kind);
}
