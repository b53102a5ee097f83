package kz.nrm.detention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A planned removal as pages show it. All instants are UTC.
 *
 * @param plannedFor local day, where known
 */
public record RemovalPlanView(
        RemovalPlanner planner,
        Optional<LocalDate> plannedFor,
        Instant reportedAt,
        Optional<Instant> alertedAt,
        int protests,
        Optional<Instant> stoppedAt) {}
