package kz.nrm.detention;

import java.time.Instant;
import java.util.Optional;

/**
 * A detention as pages show it. All instants are UTC.
 *
 * @param reports how often it was reported
 */
public record DetentionView(
        DetentionPlace place,
        DetentionHolder holder,
        Instant since,
        Instant reportedAt,
        int reports,
        Optional<Instant> checkedAt,
        Optional<DetentionDecision> decision,
        Optional<Instant> releaseAskedAt,
        Optional<Instant> endedAt) {}
