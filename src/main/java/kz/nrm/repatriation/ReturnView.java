package kz.nrm.repatriation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A return as pages show it. Times are UTC.
 *
 * @param riskValidUntil end of the running risk assessment
 * @param departureAt    booked departure
 * @param arrivedAt      confirmed arrival
 */
public record ReturnView(
        ReturnState state,
        boolean inbound,
        Map<ReturnGate, GateColour> gates,
        @Nullable ConsulateAnswer consulateAnswer,
        @Nullable Instant riskValidUntil,
        @Nullable Instant departureAt,
        @Nullable Instant departedAt,
        @Nullable Instant arrivedAt) {}
