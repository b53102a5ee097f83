package kz.nrm.deadline;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.nrm.shared.CaseReference;

/** Dates a test records. */
final class RecordedDates implements DeadlineStarts {

    private final Map<String, Instant> dates = new HashMap<>();

    void record(CaseReference reference, String kind, String at) {
        dates.put(reference + kind, Instant.parse(at));
    }

    @Override
    public Optional<Instant> startOf(CaseReference reference, DeadlineKind kind) {
        return Optional.ofNullable(dates.get(reference + kind.value()));
    }
}
