package kz.nrm.workflow.engine;

import kz.nrm.workflow.NodeClock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A node whose clock is off is not ready, and says why. */
@Component("nodeClockHealthIndicator")
class NodeClockHealth implements HealthIndicator {

    private final NodeClock clock;

    NodeClockHealth(NodeClock clock) {
        this.clock = clock;
    }

    @Override
    public Health health() {
        var state = clock.state();
        if (!state.compared()) {
            return Health.outOfService()
                    .withDetail("reason", "the clock was not yet compared with the database")
                    .build();
        }
        var health = state.stopped() ? Health.outOfService() : Health.up();
        if (state.stopped()) {
            health.withDetail(
                    "reason",
                    "the clock of this node is " + state.ahead().toSeconds()
                            + " s ahead of the database: no timer fires and no ladder is climbed here");
        }
        return health.withDetail("millisecondsAhead", state.ahead().toMillis()).build();
    }
}
