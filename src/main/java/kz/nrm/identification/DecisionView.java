package kz.nrm.identification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the case page shows it; reasons and authors are not part of it. Times are UTC.
 *
 * @param confirmed       what the second person said of a no; null before
 * @param reconsiderations how often another decision was asked for
 */
public record DecisionView(
        DecisionKind kind,
        DecisionOutcome outcome,
        Door door,
        Instant decidedAt,
        @Nullable Boolean confirmed,
        @Nullable Instant explainedAt,
        int reconsiderations,
        @Nullable Instant reconsiderationAskedAt,
        @Nullable Reconsidered reconsidered,
        boolean overturned) {}
